using System;
using System.Globalization;
using NewsTemplates.Html;

namespace NewsTemplates.Tests.Html;

public sealed class SavedPageTests
{
    private const string Comment = "<!-- saved from url=(0026)https://example.com/saved -->";
    private const string OpenGraph = "<meta property=og:url content=https://example.com/og>";
    private const string Canonical = "<link rel=canonical href=https://example.com/canonical>";

    [Theory]
    [InlineData(Comment + "<html><head>" + OpenGraph + Canonical, "https://example.com/canonical")]
    [InlineData(Comment + "<html><head>" + OpenGraph, "https://example.com/og")]
    [InlineData("<!doctype html>\n" + Comment + "<html>", "https://example.com/saved")]
    [InlineData("<!--saved from url=(0014)http://a.de/-->", "http://a.de/")]
    [InlineData("<link rel='amphtml CANONICAL' href=' https://example.com/İ '>", "https://example.com/İ")]
    [InlineData("<link rel=canonical href=' java&Tab;script:x'>" + OpenGraph, "https://example.com/og")]
    [InlineData("<link rel=canonical href='&#10;HTTPS:/&Tab;/example.com/ca&#10;nonical'>", "https://example.com/canonical")]
    [InlineData("<meta name=OG:URL content=http://example.com/x>", "http://example.com/x")]
    [InlineData("<link rel=canonical href=/relative>" + OpenGraph, "https://example.com/og")]
    [InlineData("<link rel=canonical>" + Canonical, "https://example.com/canonical")]
    [InlineData("<meta property=og:url content=''>" + OpenGraph, "https://example.com/og")]
    public void A_saved_page_names_its_address(string html, string address) =>
        Assert.Equal(new Uri(address), SavedPage.Address(PageReader.Read(html)));

    [Theory]
    [InlineData("saved date: Mon Mar 18 2024 10:15:30 GMT+0100 (Central European Standard Time)", "2024-03-18T10:15:30+01:00")]
    [InlineData("saved date: Fri Jan 05 2024 23:59:00 GMT-0330", "2024-01-05T23:59:00-03:30")]
    [InlineData("saved date: yesterday", null)]
    [InlineData("saved date:", null)]
    [InlineData("", null)]
    public void A_page_saved_with_SingleFile_names_its_address_and_date(string line, string? date)
    {
        PageDocument page = PageReader.Read(
            $"<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://example.com/a?b:c \n {line}\n--><p>A");
        DateTimeOffset? expected = date is null ? null : DateTimeOffset.Parse(date, CultureInfo.InvariantCulture);

        Assert.Equal(new Uri("https://example.com/a?b:c"), SavedPage.Address(page));
        Assert.Equal(expected, SavedPage.Captured(page));
    }

    [Theory]
    [InlineData("<p>")]
    [InlineData("<!-- Page saved with SingleFile -->")]
    [InlineData("<!-- Page saved with SingleFile \n url: about:blank -->")]
    [InlineData("<link rel=canonical href=/x>")]
    [InlineData("<link rel=canonical href=file:///C:/page.html>")]
    [InlineData("<link rel=canonical-not href=https://example.com/>")]
    [InlineData("<link href=https://example.com/>")]
    [InlineData("<!-- saved from url=(0014)about:internet -->")]
    [InlineData("<!-- saved from url=(0014 -->")]
    [InlineData("<!-- not saved from url=(0014)https://example.com/ -->")]
    public void Without_an_absolute_web_address_there_is_none(string html) => Assert.Null(SavedPage.Address(PageReader.Read(html)));
}

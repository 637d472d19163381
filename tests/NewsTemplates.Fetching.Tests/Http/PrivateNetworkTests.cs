using System.Net;
using NewsTemplates.Fetching.Http;

namespace NewsTemplates.Fetching.Tests.Http;

public sealed class PrivateNetworkTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("ff02::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::10.0.0.1")]
    [InlineData("2002:7f00:1::")]
    public void An_address_of_a_private_network_is_known(string address) => Assert.True(PrivateNetwork.Has(IPAddress.Parse(address)));

    [Theory]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("172.32.0.0")]
    [InlineData("100.128.0.0")]
    [InlineData("193.0.0.1")]
    [InlineData("2a00:1450:4001:80b::200e")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::8.8.8.8")]
    [InlineData("2002:808:808::")]
    public void An_address_of_the_internet_is_none(string address) => Assert.False(PrivateNetwork.Has(IPAddress.Parse(address)));
}

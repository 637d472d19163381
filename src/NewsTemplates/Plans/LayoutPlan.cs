using System;
using System.ComponentModel;
using NewsTemplates.Witnesses;

namespace NewsTemplates.Plans;

/// <summary>
/// A layout's file: all that is declared in it is made here, so that each value can tell who found it and where that is
/// written. Names of fields end in a question mark where the field is optional, as in the layout.
/// </summary>
/// <param name="Name">Who says what is declared: the site, a family or a contract.</param>
/// <param name="File">The file's path, relative to the project.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record LayoutPlan(string Name, string File)
{
    /// <summary>The C# type of the language's <c>date</c>, which the code that is generated for this build of the library has.</summary>
#if NET
    public const string DateType = "System." + nameof(System.DateOnly);
#else
    public const string DateType = "System." + nameof(System.DateTime);
#endif

    /// <summary>What a contract declares in this file.</summary>
    /// <param name="contract">The contract's name.</param>
    public LayoutPlan Of(string contract) => this with { Name = contract };

    /// <summary>A page.</summary>
    /// <typeparam name="T">The record that it becomes.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="record">Makes the record of its values.</param>
    public PagePlan<T> Page<T>(string name, Func<RecordValues, T> record)
        where T : class, IJsonRecord => new(name, record);

    /// <summary>One of several looks of a page.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="fields">Its fields.</param>
    public VariantPlan Variant(string name, FieldPlans fields) => new(name, fields);

    /// <summary>What all samples of a page, or of one of its looks, have in common.</summary>
    /// <param name="samples">How many there are.</param>
    /// <param name="filled">The fields of the page that have a value on all of them.</param>
    public CommonProfile Profile(int samples, params string[] filled) => CommonProfile.Of(samples, filled);

    /// <summary>A block.</summary>
    /// <typeparam name="T">The record that it becomes.</typeparam>
    /// <param name="record">Makes the record of its values.</param>
    /// <param name="fields">Its fields in order.</param>
    public BlockPlan<T> Block<T>(Func<RecordValues, T> record, FieldPlans fields)
        where T : class, IJsonRecord => new(record, fields);

    /// <summary>The fields of a page, or of one of its looks.</summary>
    /// <param name="fields">The fields in order.</param>
    public FieldPlans Fields(params FieldPlan[] fields) => new(fields);

    /// <summary>The fields of the contract <c>Article</c>, with their standard rules.</summary>
    /// <param name="line">The line on which the page implements it.</param>
    public FieldPlans Article(int line) => new(StandardFields.Article(Of(StandardFields.ArticleName), line));

    /// <summary>A rule, on the line of its field.</summary>
    /// <param name="source">The source as written.</param>
    public RulePlan From(string source) => new(source);

    /// <summary>A rule on a line of its own.</summary>
    /// <param name="line">The line.</param>
    /// <param name="source">The source as written.</param>
    public RulePlan From(int line, string source) => new(source, line);

    /// <summary>The rule of a text capture's body: the lines between the field's bounds.</summary>
    public RulePlan Lines() => new RulePlan(null).Headings(null);

    /// <summary>A field of type <c>text</c>.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="line">The line on which it stands.</param>
    /// <param name="rules">Its rules in order.</param>
    public FieldPlan Text(string name, int line, params RulePlan[] rules) => Field(name, line, ScalarFieldType.Text, rules);

    /// <summary>A field of type <c>html</c>.</summary>
    /// <inheritdoc cref="Text"/>
    public FieldPlan Html(string name, int line, params RulePlan[] rules) => Field(name, line, ScalarFieldType.Html, rules);

    /// <summary>A field of type <c>uri</c>.</summary>
    /// <inheritdoc cref="Text"/>
    public FieldPlan Uri(string name, int line, params RulePlan[] rules) => Field(name, line, ScalarFieldType.Uri, rules);

    /// <summary>A field of type <c>int</c>.</summary>
    /// <inheritdoc cref="Text"/>
    public FieldPlan Int(string name, int line, params RulePlan[] rules) => Field(name, line, ScalarFieldType.Int, rules);

    /// <summary>A field of type <c>long</c>.</summary>
    /// <inheritdoc cref="Text"/>
    public FieldPlan Long(string name, int line, params RulePlan[] rules) => Field(name, line, ScalarFieldType.Long, rules);

    /// <summary>A field of type <c>decimal</c>.</summary>
    /// <inheritdoc cref="Text"/>
    public FieldPlan Decimal(string name, int line, params RulePlan[] rules) => Field(name, line, ScalarFieldType.Decimal, rules);

    /// <summary>A field of type <c>bool</c>.</summary>
    /// <inheritdoc cref="Text"/>
    public FieldPlan Bool(string name, int line, params RulePlan[] rules) => Field(name, line, ScalarFieldType.Bool, rules);

    /// <summary>A field of type <c>datetime</c>.</summary>
    /// <inheritdoc cref="Text"/>
    public FieldPlan DateTime(string name, int line, params RulePlan[] rules) => Field(name, line, ScalarFieldType.DateTime, rules);

    /// <summary>A field of type <c>date</c>.</summary>
    /// <inheritdoc cref="Text"/>
    public FieldPlan Date(string name, int line, params RulePlan[] rules) => Field(name, line, ScalarFieldType.Date, rules);

    /// <summary>A field of type <c>duration</c>.</summary>
    /// <inheritdoc cref="Text"/>
    public FieldPlan Duration(string name, int line, params RulePlan[] rules) => Field(name, line, ScalarFieldType.Duration, rules);

    /// <summary>A field of type <c>language</c>.</summary>
    /// <inheritdoc cref="Text"/>
    public FieldPlan Language(string name, int line, params RulePlan[] rules) => Field(name, line, ScalarFieldType.Language, rules);

    /// <summary>A field of type <c>image</c>.</summary>
    /// <inheritdoc cref="Text"/>
    public FieldPlan Image(string name, int line, params RulePlan[] rules) => Field(name, line, ImageFieldType.Instance, rules);

    /// <summary>A field of type <c>body</c>.</summary>
    /// <inheritdoc cref="Text"/>
    public FieldPlan Body(string name, int line, params RulePlan[] rules) => Field(name, line, BodyFieldType.Instance, rules);

    /// <summary>A field whose type is an enum or a block of the layout.</summary>
    /// <inheritdoc cref="Text"/>
    /// <param name="name">The field's name.</param>
    /// <param name="line">The line on which it stands.</param>
    /// <param name="type">The enum or block.</param>
    /// <param name="rules">Its rules in order.</param>
    public FieldPlan Field(string name, int line, FieldType type, params RulePlan[] rules) => new(this, name, line, type, [.. rules]);
}

using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Binding;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Generators.Emission;

/// <summary>
/// Writes how a field is read: its <c>FieldInfo</c>, what turns findings into values, and the method <c>Read…</c> that
/// tries its rules in order.
/// </summary>
internal sealed class FieldEmitter
{
    private readonly SiteModel site;
    private readonly CSharpTypes types;
    private readonly RecordEmitter records;
    private readonly RuleEmitter rules;
    private readonly string scope;

    public FieldEmitter(SiteModel site, CSharpTypes types, RuleEmitter rules, string scope)
    {
        this.site = site;
        this.types = types;
        records = new RecordEmitter(types);
        this.rules = rules;
        this.scope = scope;
    }

    /// <summary>Writes a field of a page, or of a block of a page.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="record">The record that the field belongs to.</param>
    /// <param name="name">The name of the field's members: its property's, made unique among variants.</param>
    /// <param name="field">The field.</param>
    public void Write(SourceWriter writer, string record, string name, FieldModel field)
    {
        var code = new FieldCode(name, records.PropertyType(record, field, isNullable: true));
        WriteInfo(name, field, field.Rules.Select(RuleInfo));
        string? region = Region(code, field);
        switch (field.Type)
        {
            case BodyType:
                Body(code, field, region);
                break;
            case ImageType:
                for (int index = 0; index < field.Rules.Count; index++)
                {
                    code.Add(field.Rules[index], rules.Rule(RuleName(name, index), field.Rules[index], field.Type, scope, region), Image(RuleName(name, index), field.Rules[index]));
                }

                break;
            case BlockType block:
                for (int index = 0; index < field.Rules.Count; index++)
                {
                    string reader = field.Rules[index].Source is PatternSource ? "FromLines" : "FromPage";
                    code.Add(field.Rules[index], rules.Rule(RuleName(name, index), field.Rules[index], field.Type, scope, region), $"{block.Name}Block.{reader}");
                }

                break;
            default:
                string? shared = null;
                for (int index = 0; index < field.Rules.Count; index++)
                {
                    RuleModel rule = field.Rules[index];
                    string value = rule.Conversion is { } own
                        ? ScalarReader(RuleName(name, index), field, own)
                        : shared ??= ScalarReader(name, field, field.Conversion);
                    code.Add(rule, rules.Rule(RuleName(name, index), rule, field.Type, scope, region), value);
                }

                break;
        }

        rules.WriteMembers(writer);
        WriteMethod(writer, record, code, field);
    }

    /// <summary>Writes a block's field that is filled by the hole of its name.</summary>
    public void WriteHole(SourceWriter writer, string record, string name, FieldModel field)
    {
        var code = new FieldCode(name, records.PropertyType(record, field, isNullable: true));
        WriteInfo(name, field, new[] { RuleInfo("{" + field.Name + "}", field.NameSpan, site.OriginOf(field.NameSpan).Name) });
        string hole = $"{scope}.Hole({CSharpText.Literal(field.Name)}){rules.Reading(name, field.Type, field.Steps)}";
        code.Rules.Add((hole, ScalarReader(name, field, field.Conversion), field.NameSpan));
        rules.WriteMembers(writer);
        WriteMethod(writer, record, code, field);
    }

    private static string RuleName(string name, int index) => $"{name}Rule{index + 1}";

    private string RuleInfo(RuleModel rule)
    {
        string isDefault = rule.Source is ConstSource ? " { IsDefault = true }" : "";
        return RuleInfo(rule.Text, rule.Span, rule.Origin) + isDefault;
    }

    private string RuleInfo(string source, SourceSpan place, string origin)
    {
        string file = site.IsOwn(place) ? "File" : CSharpText.Literal(site.OriginOf(place).File);
        return $"new {CSharpText.Extracting}RuleInfo({CSharpText.Literal(source)}, {file}, {CSharpText.Literal(place.StartLine + 1)}, {CSharpText.Literal(origin)})";
    }

    private void WriteInfo(string name, FieldModel field, IEnumerable<string> infos)
    {
        string isRequired = field.IsOptional ? "false" : "true";
        string arguments = string.Concat(infos.Select(info => ",\n    " + info));
        rules.Field($"{CSharpText.Extracting}FieldInfo", name + "Field", $"new(\n    {CSharpText.Literal(field.Name)},\n    isRequired: {isRequired}{arguments})");
    }

    private string? Region(FieldCode code, FieldModel field)
    {
        if (field.After is null && field.Until is null)
        {
            return null;
        }

        bool isText = (field.After ?? field.Until)!.Pattern is not null;
        string none = isText ? $"({CSharpText.Text}LinePattern?)null" : $"({CSharpText.Matching}Selector?)null";
        string bound(BoundModel? model, string name) =>
            model is null ? none : model.Pattern is { } pattern ? rules.Pattern(name, pattern) : rules.FreeSelector(name, model.Selector!);
        code.Region = $"field.Region({bound(field.After, code.Name + "After")}, {bound(field.Until, code.Name + "Until")})";
        code.RegionSpan = (field.After ?? field.Until)!.Span;
        return "region";
    }

    private string ScalarReader(string name, FieldModel field, ConversionModel? conversion)
    {
        string type = types.Of(field.Type);
        SourceSpan? written = conversion is null ? null : conversion.Span ?? field.NameSpan;
        rules.Field($"{CSharpText.Extracting}ScalarReader<{type}>", name + "Value", $"new({Converter(field.Type, conversion)})", written);
        return name + "Value";
    }

    private string Converter(TypeModel type, ConversionModel? conversion)
    {
        const string Converters = CSharpText.Values + "ValueConverters.";
        if (type is EnumType { Enum: { } model })
        {
            return $"{Converters}Enum({CSharpText.Literal(model.Name)}, {CSharpNames.LabelsOf(model.Name)})";
        }

        string culture = CSharpText.LiteralOrNull(conversion?.Culture);
        string zone = CSharpText.LiteralOrNull(conversion?.TimeZone);
        string formats = string.Concat((conversion?.Formats ?? Array.Empty<string>()).Select(format => ", " + CSharpText.Literal(format)));
        ScalarKind kind = ((ScalarType)type).Kind;
        return kind switch
        {
            ScalarKind.Int or ScalarKind.Long or ScalarKind.Decimal => $"{Converters}{kind}({culture})",
            ScalarKind.DateTime => $"{Converters}{kind}({culture}, {zone}{formats})",
            ScalarKind.Date => $"{Converters}{kind}({culture}{formats})",
            _ => $"{Converters}{kind}",
        };
    }

    private string Image(string name, RuleModel rule)
    {
        ImageParts parts = rule.Image ?? new ImageParts(null, null, null, null, null);
        var inner = new RuleEmitterScope(rules, "figure");
        var properties = new List<(string Code, SourceSpan Written)>();
        void add(string property, RuleModel? part, bool withSteps)
        {
            if (part is not null)
            {
                string steps = withSteps && part.Steps != StepsModel.None ? rules.Reading(name + property, new ScalarType(ScalarKind.Text), part.Steps) : "";
                properties.Add(($"{property} = static figure => {inner.Source(name + property, part.Source)}{steps}", part.Span));
            }
        }

        add("Url", parts.Url, false);
        if (rules.TextSteps(name + "Url", StepsBinder.Join(parts.Url?.Steps ?? StepsModel.None, rule.Steps)) is { Length: > 0 } urlSteps)
        {
            properties.Add(($"UrlSteps = static found => found{urlSteps}", (parts.Url ?? rule).Span));
        }

        add("Alt", parts.Alt, true);
        add("Caption", parts.Caption, false);
        if (parts.Caption?.Steps.Except is { } except)
        {
            properties.Add(($"CaptionExcept = {rules.FreeSelector(name + "CaptionExcept", except)}", except.Span));
        }

        if (parts.Caption is not null && rules.TextSteps(name + "Caption", parts.Caption.Steps) is { Length: > 0 } captionSteps)
        {
            properties.Add(($"CaptionSteps = static found => found{captionSteps}", parts.Caption.Span));
        }

        add("Credit", parts.Credit, true);
        add("Cover", parts.Cover, true);
        rules.Member(writer =>
        {
            string reader = $"private static readonly {CSharpText.Extracting}ImageReader {name}Value = new(new {CSharpText.Matching}SelectorSet({string.Join(", ", inner.Selectors.Distinct())}))";
            if (properties.Count == 0)
            {
                writer.WriteLine(reader + ";");
                return;
            }

            writer.OpenBlock(reader);
            foreach ((string code, SourceSpan written) in properties)
            {
                writer.WriteMapped(code + ",", written);
            }

            writer.CloseBlock(";");
        });
        return name + "Value";
    }

    private void Body(FieldCode code, FieldModel field, string? region)
    {
        for (int index = 0; index < field.Rules.Count; index++)
        {
            RuleModel rule = field.Rules[index];
            BodyParts parts = rule.Body!;
            string name = RuleName(code.Name, index);
            string steps = rules.TextSteps(name, rule.Steps) is { Length: > 0 } calls ? $", static found => found{calls}" : "";
            string reader = name + "Value";
            if (rule.Source is LinesSource)
            {
                string headings = parts.HeadingLines is { } lines ? rules.Pattern(name + "Headings", lines) : $"({CSharpText.Text}LinePattern?)null";
                rules.Field($"{CSharpText.Extracting}BodyReader", reader, $"new({headings}{steps})", rule.Span);
                code.Add(rule, region ?? CSharpText.Extracting + "Region.All", reader);
                continue;
            }

            string found = rules.Rule(name, rule, field.Type, scope, null);
            string summary = parts.Summary is null ? "null" : $"{scope}.Select({rules.SetSelector(name + "Summary", parts.Summary)})";
            string paragraphs = rules.FreeSelector(name + "Paragraphs", parts.Paragraphs!);
            string headingElements = parts.Headings is null ? "null" : rules.FreeSelector(name + "Headings", parts.Headings);
            string except = rule.Steps.Except is null ? "null" : rules.FreeSelector(name + "Except", rule.Steps.Except);
            rules.Field($"{CSharpText.Extracting}BodyReader", reader, $"new({paragraphs}, {headingElements}, {except}{steps})", rule.Span);
            code.Add(rule, $"{found}, {summary}{(region is null ? "" : ", " + region)}", reader);
        }
    }

    private void WriteMethod(SourceWriter writer, string record, FieldCode code, FieldModel field)
    {
        writer.OpenBlock($"private static {code.Type} Read{code.Name}({CSharpText.Extracting}Scope {scope})");
        writer.WriteLine($"var field = {scope}.Field({code.Name}Field);");
        if (code.Region is not null)
        {
            writer.WriteMapped($"var region = {code.Region};", code.RegionSpan);
        }

        if (field.IsList)
        {
            WriteList(writer, record, code, field);
        }
        else
        {
            WriteSingle(writer, code, field);
        }

        writer.CloseBlock();
    }

    private static void WriteSingle(SourceWriter writer, FieldCode code, FieldModel field)
    {
        if (code.Rules.Count > 0)
        {
            for (int index = 0; index < code.Rules.Count; index++)
            {
                (string find, string reader, SourceSpan written) = code.Rules[index];
                (string head, string value) = index == 0 ? ("bool found = ", "out var value") : ("found = found || ", "out value");
                string attempt = field.Type is BodyType ? $"{reader}.TryRead(field, {index}, {find}, {value})" : $"field.One({index}, {find}, {reader}, {value})";
                writer.WriteMapped($"{head}{attempt};", written);
            }

            writer.OpenBlock("if (found)");
            writer.WriteLine("return value;");
            writer.CloseBlock();
            writer.WriteLine();
        }

        writer.WriteLine("field.ReportMissing();");
        writer.WriteLine("return null;");
    }

    private void WriteList(SourceWriter writer, string record, FieldCode code, FieldModel field)
    {
        string items = "null";
        if (code.Rules.Count > 0)
        {
            string unique = field.Unique switch
            {
                null => "",
                { Field: null } => ", static item => item",
                { Field: { } member } => $", static item => item.{CSharpNames.Pascal(member.Name)}",
            };
            for (int index = 0; index < code.Rules.Count; index++)
            {
                (string find, string reader, SourceSpan written) = code.Rules[index];
                (string head, string values) = index == 0 ? ("_ = ", "out var items") : ("_ = items is not null || ", "out items");
                writer.WriteMapped($"{head}field.Each({index}, {find}, {reader}, {values}{unique});", written);
            }

            items = "items";
        }

        string type = types.Of(field.Type);
        string counted = $"field.Counted{(items == "null" ? $"<{type}>" : "")}({items}, {CSharpText.Literal(field.MinimumCount)}, {CSharpText.Literal(field.MaximumCount)})";
        if (field.Key is not { } key)
        {
            writer.WriteLine($"return {counted};");
            return;
        }

        writer.OpenBlock($"if ({counted} is not {{ }} blocks)");
        writer.WriteLine("return null;");
        writer.CloseBlock();
        writer.WriteLine();
        string @enum = $"{site.Name}.{key.Enum.Name}";
        writer.WriteLine($"var keyed = field.Keyed<{@enum}, {type}>(blocks, static block => block.{CSharpNames.Pascal(key.Field.Name)});");
        if (!key.IsComplete)
        {
            WriteKeyed(writer, $"return new {RecordEmitter.KeyedName(record, field)}", key, member => $"keyed.Find({@enum}.{member.Name})");
            return;
        }

        foreach (EnumMemberModel member in key.Enum.Members)
        {
            writer.WriteLine($"var {Local(member)} = keyed.Require({@enum}.{member.Name}, {CSharpText.Literal(CSharpNames.Camel(member.Name))});");
        }

        writer.OpenBlock($"if ({string.Join(" || ", key.Enum.Members.Select(member => $"{Local(member)} is null"))})");
        writer.WriteLine("return null;");
        writer.CloseBlock();
        writer.WriteLine();
        WriteKeyed(writer, $"return new {RecordEmitter.KeyedName(record, field)}", key, Local);
    }

    private static string Local(EnumMemberModel member) => CSharpNames.Camel(member.Name) + "Block";

    private static void WriteKeyed(SourceWriter writer, string head, KeyModel key, Func<EnumMemberModel, string> value)
    {
        writer.OpenBlock(head);
        foreach (EnumMemberModel member in key.Enum.Members)
        {
            writer.WriteLine($"{member.Name} = {value(member)},");
        }

        writer.CloseBlock(";");
    }

    /// <summary>What a field's method is made of.</summary>
    private sealed class FieldCode
    {
        public FieldCode(string name, string type)
        {
            Name = name;
            Type = type;
        }

        public string Name { get; }

        public string Type { get; }

        public string? Region { get; set; }

        public SourceSpan RegionSpan { get; set; }

        public List<(string Find, string Reader, SourceSpan Written)> Rules { get; } = new();

        public void Add(RuleModel rule, string find, string reader) => Rules.Add((find, reader, rule.Span));
    }

    /// <summary>Sources within an image's element: their selectors are a set of their own.</summary>
    private sealed class RuleEmitterScope
    {
        private readonly RuleEmitter rules;
        private readonly string scope;

        public RuleEmitterScope(RuleEmitter rules, string scope)
        {
            this.rules = rules;
            this.scope = scope;
        }

        public List<string> Selectors { get; } = new();

        public string Source(string name, SourceModel source)
        {
            if (source is SelectorSource { Move: null, Selector: { } selector } html)
            {
                string shared = rules.FreeSelector(name, selector);
                Selectors.Add(shared);
                string elements = $"{scope}.Select({shared})";
                return html.Attribute is null ? elements : $"{elements}.Attribute({CSharpText.Literal(html.Attribute)})";
            }

            return rules.Source(name, source, scope);
        }
    }
}

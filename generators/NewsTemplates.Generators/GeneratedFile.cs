namespace NewsTemplates.Generators;

/// <summary>A file of generated code.</summary>
/// <param name="Name">Its name, without the extension.</param>
/// <param name="Text">Its text.</param>
internal sealed record GeneratedFile(string Name, string Text);

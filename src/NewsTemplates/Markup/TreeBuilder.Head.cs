using NewsTemplates.Text;

namespace NewsTemplates.Markup;

/// <content>The modes before the body (13.2.6.4.1 to 13.2.6.4.6).</content>
internal sealed partial class TreeBuilder
{
    /// <summary>Whether a declarative shadow tree was seen, which is not built here.</summary>
    private bool HasShadowTree { get; set; }

    // 13.2.6.4.1.
    private void Initial()
    {
        switch (_token.Kind)
        {
            case TokenKind.Text when !TakeSpace(out _):
                return;
            case TokenKind.Comment:
                InsertComment(0);
                return;
            case TokenKind.Doctype:
                _tree.IsQuirks = _token.IsQuirks;
                _mode = InsertionMode.BeforeHtml;
                return;
        }

        _tree.IsQuirks = true;
        Reprocess(InsertionMode.BeforeHtml);
    }

    // 13.2.6.4.2.
    private void BeforeHtml()
    {
        switch (_token.Kind)
        {
            case TokenKind.Doctype:
                return;
            case TokenKind.Comment:
                InsertComment(0);
                return;
            case TokenKind.Text when !TakeSpace(out _):
                return;
            case TokenKind.StartTag when _token.Tag == Tag.Html:
                int html = CreateForToken();
                _tree.Insert(html, 0);
                _open.Push(html);
                _mode = InsertionMode.BeforeHead;
                return;
            case TokenKind.EndTag when _token.Tag is not (Tag.Head or Tag.Body or Tag.Html or Tag.Br):
                return;
        }

        int implied = Create(Tag.Html);
        _tree.Insert(implied, 0);
        _open.Push(implied);
        Reprocess(InsertionMode.BeforeHead);
    }

    // 13.2.6.4.3.
    private void BeforeHead()
    {
        switch (_token.Kind)
        {
            case TokenKind.Doctype:
                return;
            case TokenKind.Comment:
                InsertComment();
                return;
            case TokenKind.Text when !TakeSpace(out _):
                return;
            case TokenKind.StartTag when _token.Tag == Tag.Html:
                InBody();
                return;
            case TokenKind.StartTag when _token.Tag == Tag.Head:
                _head = InsertElement();
                _mode = InsertionMode.InHead;
                return;
            case TokenKind.EndTag when _token.Tag is not (Tag.Head or Tag.Body or Tag.Html or Tag.Br):
                return;
        }

        _head = InsertImplied(Tag.Head);
        Reprocess(InsertionMode.InHead);
    }

    // 13.2.6.4.4.
    private void InHead()
    {
        switch (_token.Kind)
        {
            case TokenKind.Text when !InsertSpace():
                return;
            case TokenKind.Comment:
                InsertComment();
                return;
            case TokenKind.Doctype:
                return;
            case TokenKind.StartTag:
                if (StartInHead())
                {
                    return;
                }

                break;
            case TokenKind.EndTag when _token.Tag == Tag.Head:
                _open.Pop();
                _mode = InsertionMode.AfterHead;
                return;
            case TokenKind.EndTag when _token.Tag == Tag.Template:
                EndTemplate();
                return;
            case TokenKind.EndTag when _token.Tag is not (Tag.Body or Tag.Html or Tag.Br):
                return;
        }

        _open.Pop();
        Reprocess(InsertionMode.AfterHead);
    }

    /// <summary>A start tag as it is in the head, from other modes too; false where the head ends before it.</summary>
    private bool StartInHead()
    {
        switch (_token.Tag)
        {
            case Tag.Html:
                InBody();
                return true;
            case Tag.Base or Tag.Basefont or Tag.Bgsound or Tag.Link or Tag.Meta:
                InsertVoid();
                return true;
            case Tag.Title:
                InsertRawText(isLiteral: false);
                return true;
            case Tag.Noframes or Tag.Style or Tag.Noscript:
                InsertRawText(isLiteral: true);
                return true;
            case Tag.Script:
                InsertRawText(isLiteral: true, isScript: true);
                return true;
            case Tag.Template:
                StartTemplate();
                return true;
            case Tag.Head:
                return true;
            default:
                return false;
        }
    }

    // 13.2.6.4.6.
    private void AfterHead()
    {
        switch (_token.Kind)
        {
            case TokenKind.Text when !InsertSpace():
                return;
            case TokenKind.Comment:
                InsertComment();
                return;
            case TokenKind.Doctype:
                return;
            case TokenKind.StartTag:
                switch (_token.Tag)
                {
                    case Tag.Html:
                        InBody();
                        return;
                    case Tag.Body:
                        InsertElement();
                        _isFramesetOk = false;
                        _mode = InsertionMode.InBody;
                        return;
                    case Tag.Frameset:
                        InsertElement();
                        _mode = InsertionMode.InFrameset;
                        return;
                    case Tag.Base or Tag.Basefont or Tag.Bgsound or Tag.Link or Tag.Meta or Tag.Noframes or Tag.Script or Tag.Style or Tag.Template
                        or Tag.Title:
                        _open.Push(_head);
                        StartInHead();
                        _open.Remove(_head);
                        return;
                    case Tag.Head:
                        return;
                }

                break;
            case TokenKind.EndTag when _token.Tag == Tag.Template:
                EndTemplate();
                return;
            case TokenKind.EndTag when _token.Tag is not (Tag.Body or Tag.Html or Tag.Br):
                return;
        }

        InsertImplied(Tag.Body);
        Reprocess(InsertionMode.InBody);
    }

    /// <summary>The value of an attribute of a start tag; null without it.</summary>
    private string? Value(int name)
    {
        (int first, int count) = _token.AttributeRange;
        for (int i = first; i < first + count; i++)
        {
            if (_token.Attributes[i].Name == name)
            {
                return _tree.Value(_token.Attributes[i]);
            }
        }

        return null;
    }

    private static bool EqualsWord(string text, string word) => AsciiText.EqualsIgnoringCase(text, word);
}

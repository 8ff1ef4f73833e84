"""The words that mutations put into files: of YAML, of rules.yaml, of queries."""

KEYS = (
    *("timezone", "store", "lookback", "give_up", "keep", "user_agent", "allow_private"),
    *("feeds", "entities", "channels", "defaults", "rules", "include", "headers", "auth"),
    *("cookie", "proxy", "ca_file", "expect", "quiet", "limit", "group", "fallback"),
    *("on_doubt", "templates", "url", "name", "tags", "language", "publisher", "every", "opml"),
    *("names", "languages", "not", "weak", "wikidata", "kind", "file", "for", "id", "match"),
    *("unless", "severity", "notify", "when", "digest", "updates", "escalate", "stories"),
    *("tests", "entries", "ledger", "ru", "hy", "here", "<<", "=", "~", "null", "Rules", "machen"),
)
YAML = (
    *("&a ", "*a", "&a", "<<: *a", "!env ", "!file ", "!!str ", "!!binary ", "!<tag:x> ", "! "),
    *("---", "--- ", "\n---\n", "\n...\n", "%YAML 1.1\n---\n", "%YAML 9.9\n---\n", "%TAG ! x\n"),
    *("? ", "\n? a\n: b\n", "?", ": ", ":", "- ", "-", ", ", ",", "#", " # ", " #"),
    *("|\n", ">\n", "|2-\n", ">9+\n", "|0\n", ">+-\n", "|-\n   \n", "{", "}", "[", "]", "{}", "[]"),
    *("'", '"', "''", '""', '"\\', '"\\x1b"', '"\\ud800"', '"\\U0010ffff"', '"\\U00110000"'),
    *('"\\0"', '"\\N\\L\\P"', '"\\q"', '"\\\n  "', "@", "`", "%", "\t", " \t ", "\n\n", "\n \n"),
    *("\n  ", "\n    - ", "\n- ", "[[[[", "{{{{", "}}", "]]", "{a: ", "[a, "),
)
VALUES = (
    *("0", "-1", "1e999", "0x1F", "017", "0o17", "3.10", ".inf", ".nan", "1_000", "12:30", "NO"),
    *("yes", "off", "true", "false", "null", "~", "2001-12-14", "2001-12-14t21:59:43.10-05:00"),
    *("90s", "10m", "6h", "2d", "0s", "1w", "99999999999d", "-5m", "5 minutes", "1h30m", "٣h"),
    *("print:", "mailto://", "mailtos://u:p@h.example/?to=a@b.example", "slack://a/b/c/#d"),
    *("json://127.0.0.1:99999/x", "json://[::1", "tgram://1:a", "https://h.example/\ud7ff"),
    *(
        "https://",
        "https://x.example:abc/",
        "http://[",
        "https://user:pw@h.example/?q=1",
        "ftp://x",
    ),
    *("sqlite:///x.db", "sqlite://", "postgresql://x", "!env MAIL", "!env NOT_SET", "!env MANY"),
    *("!env EMPTY", "!env ''", "!file secret", "!file /", "!file .", "!file pipe", "!file nowhere"),
    *(
        "!file circle",
        "!file ''",
        "!file rules.yaml",
        "!file /dev/null",
        "Asia/Yerevan",
        "Etc/../x",
    ),
    *("Mars/Base", "critical", "HIGH", "problems", "caucasus", "en", "ru-RU", "x" * 70, "İ", "ß"),
    *("mon-fri 8:00", "0 8 * * mon-fri", "22:00-07:00", "25:99-x", "20/h", "{url: x}", "[a, [b]]"),
    *("{? [a]: b}", "{a, b}", "[a: b]", "other.yaml", "*.yaml", "**/*", "parts", "../rules.yaml"),
)
QUERY = (
    *(" AND ", " OR ", " NOT ", " and ", " or ", " not ", " NEAR/5 ", " NEAR/0 ", " NEAR/x "),
    *(" NEAR ", "-", "--", "(", ")", "()", "((", "))", '"', '""', '"a b"~5', '"a b"~', "~3", "="),
    *('="Polish"', "=NATO", "*", "milit*", "*x", "a*b", "**", "/", "//", "/a+/", "/(a|b)*c/"),
    *("/(/", "/[/", r"/\b/", r"/(?P<x>.)\1/", "/a{1000}{1000}/", "/(?i)x/", "/.*/", "title:"),
    *("title:x", "title:(x OR y)", "titel:x", "summary:", "lang:ru", "feed:'x'", ":", "::", "@"),
    *("@Armenia", "@armenia", "@Nowhere", '@"Lachin corridor"', '@"', "@@", "@-", "talks", "the"),
    *("переговоры", "Եղիշե", "Pоtus", "停战谈判", "ქართული", "שלום", "e\u0301", "\u200b", "🕊"),
    *("\u202e", "ﬁ", "İstanbul", "ſ", "a", "\\", "&&", "||", "!", "+", "^2", "[a TO b]", "“x”"),
)
CHARS = (
    "\x00\x01\x07\x08\t\x0b\x0c\r\x1b\x7f\x85\x9b\xa0\u061c\u200b\u200f\u2028\u2029\u202e"
    "\u2066\ufeff\ufffe\uffff\U0001f54a\U0010ffff\u0301\u0600&*!|>%@`'\"{}[],:#?-~=/\\()"
)
BREAKS = ("\r\n", "\r", "\x85", "\u2028", "\u2029", "\n\r", "\v", "\f", "\n\n")

namespace NewsTemplates.Fetching.Databases;

/// <summary>The tables of a database. One file can hold both what was read and how it went.</summary>
internal static class DatabaseSchema
{
    /// <summary>What marks a database file as one of NewsTemplates: the letters NewT.</summary>
    public const int Application = 0x4E657754;

    /// <summary>
    /// The version of these tables. Whoever changes them counts it up, and says in <see cref="DatabaseFile"/> how older files follow.
    /// </summary>
    public const int Version = 1;

    /// <summary>Makes the tables in an empty file.</summary>
    public const string Tables = """
        CREATE TABLE articles (
            address TEXT PRIMARY KEY,
            site TEXT NOT NULL,
            page TEXT NOT NULL,
            variant TEXT,
            fetched TEXT NOT NULL,
            read TEXT,
            title TEXT,
            summary TEXT,
            published TEXT,
            published_utc TEXT AS (strftime('%Y-%m-%dT%H:%M:%SZ', published)) VIRTUAL,
            authors TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(authors)),
            topics TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(topics)),
            images TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(images)),
            body TEXT,
            language TEXT,
            canonical TEXT,
            record TEXT CHECK (record IS NULL OR json_valid(record))
        ) STRICT;
        CREATE INDEX articles_by_site ON articles (site, published_utc);
        CREATE INDEX articles_by_time ON articles (published_utc);

        CREATE TABLE blocks (
            address TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
            block INTEGER NOT NULL,
            heading TEXT,
            item INTEGER NOT NULL,
            title TEXT NOT NULL,
            url TEXT,
            summary TEXT,
            PRIMARY KEY (address, block, item)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX blocks_by_url ON blocks (url);

        CREATE TABLE issues (
            address TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
            position INTEGER NOT NULL,
            kind TEXT NOT NULL,
            field TEXT,
            message TEXT NOT NULL,
            found TEXT,
            rule TEXT,
            file TEXT,
            line INTEGER,
            PRIMARY KEY (address, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX issues_by_kind ON issues (kind, field);

        CREATE TABLE readings (
            site TEXT NOT NULL,
            day TEXT NOT NULL,
            address TEXT NOT NULL,
            time TEXT NOT NULL,
            page TEXT NOT NULL,
            has_record INTEGER NOT NULL,
            fault TEXT,
            PRIMARY KEY (site, day, address)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX readings_by_day ON readings (day);

        CREATE TABLE reading_issues (
            site TEXT NOT NULL,
            day TEXT NOT NULL,
            address TEXT NOT NULL,
            field TEXT NOT NULL,
            kind TEXT NOT NULL,
            PRIMARY KEY (site, day, address, field, kind),
            FOREIGN KEY (site, day, address) REFERENCES readings ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        """;
}

namespace MyelomaKb.Data.Searching;

/// <summary>
/// The statements of a search. $1 the words asked, $2 all of them as one name, $3 the revision, $4 the day. A word counts the more the
/// fewer entries have it; an entry has to have the better half of what was asked, counted so, or a name much like it as a whole.
/// </summary>
internal static class SearchSql
{
    /// <summary>
    /// How far the text has come. It also sets how alike a misspelt word, and a misspelt whole name, have to be; below that, everything
    /// resembles everything.
    /// </summary>
    public const string Reached =
        """
        SELECT revision, set_config('pg_trgm.strict_word_similarity_threshold', '0.4', true),
            set_config('pg_trgm.similarity_threshold', '0.28', true)
        FROM search_head
        """;

    /// <summary>$5 kinds, $6 how likely each is wished for, $7 how many entries there are.</summary>
    public const string Ranking =
        $"""
        WITH {Matching},
        best AS (SELECT kind, entry_id, n, max(score) AS score FROM matched GROUP BY kind, entry_id, n),
        rarity AS (SELECT n, ln(1 + $7::float8 / count(*)) AS counts FROM best GROUP BY n),
        covered AS (
            SELECT kind, entry_id, sum(score * counts) / (SELECT sum(counts) FROM rarity) AS score,
                sum(counts) / (SELECT sum(counts) FROM rarity) AS share
            FROM best JOIN rarity USING (n) GROUP BY kind, entry_id
        ),
        called AS (SELECT kind, entry_id, max(score) AS score FROM named GROUP BY kind, entry_id)
        SELECT kind, entry_id, (coalesce(covered.score, 0) + coalesce(called.score, 0)) * likely AS total
        FROM covered FULL JOIN called USING (kind, entry_id) JOIN unnest($5::text[], $6::float8[]) AS kinds (kind, likely) USING (kind)
        WHERE covered.share >= 0.5 OR called.score >= 0.3
        ORDER BY total DESC, kind, entry_id
        """;

    /// <summary>$5 kinds and $6 ids of the entries whose matches are wished for.</summary>
    public const string Reasons =
        $"""
        WITH wished AS (SELECT * FROM unnest($5::text[], $6::text[]) AS wished (kind, entry_id)),
        {Matching},
        fits AS (
            SELECT kind, entry_id, position, how, score, n FROM matched JOIN wished USING (kind, entry_id)
            UNION ALL
            SELECT kind, entry_id, position, how, score + 1, 0 FROM named JOIN wished USING (kind, entry_id)
        )
        SELECT fits.kind, fits.entry_id, text.field, fits.how, text.text, ARRAY(
            SELECT at::int - 1 FROM unnest(string_to_array(text.folded, ' ')) WITH ORDINALITY AS one (word, at)
            WHERE CASE fits.how
                WHEN 'word' THEN to_tsvector('knowledge_name', word) || to_tsvector('knowledge_prose', word) @@ asked.word
                WHEN 'prefix' THEN to_tsvector('knowledge_name', word) @@ asked.begun
                ELSE fits.n = 0 OR asked.term <<% word END)
        FROM fits JOIN live AS text USING (kind, entry_id, position) LEFT JOIN asked ON asked.n = fits.n
        ORDER BY fits.score DESC, fits.kind, fits.entry_id, fits.position, fits.n
        """;

    private const string Matching =
        """
        asked AS MATERIALIZED (
            SELECT n, term, plainto_tsquery('knowledge_name', term) || plainto_tsquery('knowledge_prose', term) AS word,
                CASE WHEN term ~ '^[[:alnum:]]{3,}$' THEN to_tsquery('knowledge_name', term || ':*') END AS begun
            FROM unnest($1::text[]) WITH ORDINALITY AS given (term, n)
        ),
        live AS NOT MATERIALIZED (
            SELECT * FROM search_text
            WHERE revision <= $3 AND (until_revision IS NULL OR until_revision > $3)
                AND (from_day IS NULL OR from_day <= $4) AND (until_day IS NULL OR until_day > $4)
        ),
        matched AS (
            SELECT kind, entry_id, position, n, weight AS score, 'word' AS how FROM asked JOIN live ON vector @@ word
            UNION ALL
            SELECT kind, entry_id, position, n, weight * 0.6, 'prefix' FROM asked JOIN live ON compact IS NOT NULL AND vector @@ begun
            UNION ALL
            SELECT kind, entry_id, position, n, weight * 0.6 * strict_word_similarity(term, folded), 'similar'
            FROM asked JOIN live ON compact IS NOT NULL AND term <<% folded WHERE length(term) > 3
        ),
        named AS (
            SELECT kind, entry_id, position, CASE WHEN compact = $2 THEN weight * 1.5 ELSE weight * similarity(compact, $2) END AS score,
                CASE WHEN compact = $2 THEN 'exact' ELSE 'similar' END AS how
            FROM live WHERE compact % $2
        )
        """;
}

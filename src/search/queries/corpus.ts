import { type Database, query } from '../../database/index.js';

/**
 * What Postgres last counted about the index: where to begin to look, never what is found. Of words, only what anyone
 * may read was counted: a hidden text changes nothing here but how many documents there are.
 */
export interface Corpus {
  documents: number;
  /** Of them, those that anyone may read. */
  publicDocuments: number;
  /** Instants, oldest first, that cut the documents into equal parts. */
  bounds: Date[];
  /** Share of public documents that have a lexeme, of the commonest ones. */
  frequencies: Map<string, number>;
  /** Lexemes not among them are at most so common. */
  rarest: number;
  /** Whether the indexes of words know the months (the extension btree_gin). */
  hasMonths: boolean;
}

interface StatisticsRow {
  documents: number;
  /** Share of documents that are for everyone. */
  publicShare: number;
  bounds: Date[] | null;
  lexemes: string[] | null;
  shares: number[] | null;
  hasMonths: boolean;
}

const GOOD_FOR_MS = 300_000;

const text = `
  select greatest(0, (select reltuples from pg_class where oid = 'search_documents'::regclass))::float8 as documents,
    (select histogram_bounds::text::timestamptz[] from pg_stats
     where schemaname = current_schema() and tablename = 'search_documents' and attname = 'created_at') as bounds,
    (select most_common_elems::text::text[] from pg_stats_ext_exprs
     where schemaname = current_schema() and statistics_name = 'search_public_words') as lexemes,
    (select most_common_elem_freqs from pg_stats_ext_exprs
     where schemaname = current_schema() and statistics_name = 'search_public_words') as shares,
    coalesce((select null_frac from pg_stats
     where schemaname = current_schema() and tablename = 'search_documents' and attname = 'audience'), 1) as "publicShare",
    exists (select from pg_extension where extname = 'btree_gin') as "hasMonths"`;

const kept = new WeakMap<Database, { until: number; corpus: Promise<Corpus> }>();

/** Read again every five minutes. A failure is forgotten, so that the next asker tries anew. */
export async function corpusOf(db: Database): Promise<Corpus> {
  const known = kept.get(db);
  if (known && known.until > performance.now()) return known.corpus;
  const corpus = readCorpus(db);
  kept.set(db, { until: performance.now() + GOOD_FOR_MS, corpus });
  corpus.catch(() => kept.delete(db));
  return corpus;
}

async function readCorpus(db: Database): Promise<Corpus> {
  const [row] = await query<StatisticsRow>(db, text);
  const { documents, publicShare, bounds, lexemes, shares, hasMonths } = row!;
  const frequencies = new Map((lexemes ?? []).map((lexeme, place) => [lexeme, shares?.[place] ?? 0]));
  // Postgres adds the smallest and greatest share at the end of its list.
  const rarest = lexemes && shares && lexemes.length > 0 ? (shares[lexemes.length] ?? 0) : 0;
  return {
    documents,
    publicDocuments: documents * publicShare,
    bounds: bounds ?? [],
    frequencies,
    rarest,
    hasMonths,
  };
}

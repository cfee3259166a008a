/** What the bench uses of PouchDB, which comes without types. */
declare module 'pouchdb-browser' {
  interface Replicated {
    ok: boolean;
    docs_written: number;
  }
  export default class PouchDB {
    constructor(name: string, options?: { adapter?: string; revs_limit?: number; auto_compaction?: boolean });
    info(): Promise<{ doc_count: number }>;
    bulkDocs(documents: readonly object[]): Promise<readonly object[]>;
    replicate: {
      from(remote: string, options: { batch_size: number }): Promise<Replicated>;
      to(remote: string, options: { batch_size: number }): Promise<Replicated>;
    };
  }
}

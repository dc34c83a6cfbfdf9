package io.afterproof.sample.store;

import io.afterproof.sample.TemporaryFolder;

/** Databases in files of H2, each in a folder of its own. */
final class H2Files implements Stores {
    // What is committed is in the file at once, not half a second later: the process may be killed in between.
    private static final String KEEP_WHAT_IS_COMMITTED = ";WRITE_DELAY=0";

    private record Files(TemporaryFolder folder, Place place) implements Store {
        @Override
        public void close() {
            folder.close();
        }
    }

    @Override
    public Store fresh() {
        TemporaryFolder folder = TemporaryFolder.create();
        return new Files(
                folder,
                new Place("jdbc:h2:file:" + folder.path().resolve("shop") + KEEP_WHAT_IS_COMMITTED, "sa", "", null));
    }

    @Override
    public void close() {}
}

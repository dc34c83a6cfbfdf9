package app;

import io.afterproof.Verdict;

class StoredTools implements Tools {
    @Override
    public String read(String id) {
        note(id);
        return id;
    }

    void other() {
        this.note("inside");
    }

    @Override
    public String plain(String id) {
        return id;
    }

    @Override
    public String verifiedRead(String id) {
        return id;
    }

    @Override
    public void note(String id) {}

    @Override
    public void delete(String id) {}

    @Override
    public void purge(String id) {}

    @Override
    public void drop(String id) {}

    @Override
    public boolean balanced() {
        return true;
    }

    @Override
    public Verdict audited(String id) {
        return Verdict.confirmed();
    }
}

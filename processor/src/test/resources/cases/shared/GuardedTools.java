package app;

import io.afterproof.Verdict;

/** Stands for the generated guard. */
final class GuardedTools implements Tools {
    private final Tools delegate;

    GuardedTools(Tools delegate) {
        this.delegate = delegate;
    }

    @Override
    public String read(String id) {
        return delegate.read(id);
    }

    @Override
    public String plain(String id) {
        return delegate.plain(id);
    }

    @Override
    public String verifiedRead(String id) {
        return delegate.verifiedRead(id);
    }

    @Override
    public void note(String id) {
        delegate.note(id);
    }

    @Override
    public void delete(String id) {
        delegate.delete(id);
    }

    @Override
    public void purge(String id) {
        delegate.purge(id);
    }

    @Override
    public void drop(String id) {
        delegate.drop(id);
    }

    @Override
    public boolean balanced() {
        return delegate.balanced();
    }

    @Override
    public Verdict audited(String id) {
        return delegate.audited(id);
    }
}

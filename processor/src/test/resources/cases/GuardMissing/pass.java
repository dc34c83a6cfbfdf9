package app;

class GuardMissing {
    interface NoTools {
        String read(String id);
    }

    interface OnlyInherits extends Tools {}

    abstract static class Implementation implements Tools {}
}

package app;

class DefaultMethods {
    void areNoCallsThemselves(Tools tools) {
        tools.twice("1");
        tools.read("3");
    }

    void checksReadWhatTheyNeed(Checked tools) {
        tools.read("1");
    }

    @io.afterproof.Guarded(maxDepth = 2)
    interface Checked {
        @io.afterproof.Expect("plausible")
        String read(String id);

        String plain(String id);

        default boolean plausible(@io.afterproof.Result String result) {
            for (char c : result.toCharArray()) {
                if (plain("" + c).isEmpty() || plain("").isEmpty() || plain(result).isEmpty()) {
                    return false;
                }
            }
            return true;
        }
    }
}

final class GuardedDefaultMethods_Checked implements DefaultMethods.Checked {
    public String read(String id) { return id; }
    public String plain(String id) { return id; }
}

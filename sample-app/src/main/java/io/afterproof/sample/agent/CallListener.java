package io.afterproof.sample.agent;

/** Hears of the tool calls of a turn while it goes on. */
public interface CallListener {
    /** Nobody listens. */
    CallListener NOBODY = new CallListener() {
        @Override
        public void calls(String tool, String arguments) {}

        @Override
        public void answered(Call call) {}
    };

    /** The model calls a tool. */
    void calls(String tool, String arguments);

    /** The tool answered, or threw. */
    void answered(Call call);
}

package io.afterproof.sample;

/** Something that is done when the program ends, by itself or by a signal, unless it is called off before. */
public final class AtExit {
    private final Thread hook;

    private AtExit(Thread hook) {
        this.hook = hook;
    }

    /**
     * Has it done.
     *
     * @throws IllegalStateException if the program is about to end
     */
    public static AtExit run(String name, Runnable task) {
        Thread hook = new Thread(task, name);
        Runtime.getRuntime().addShutdownHook(hook);
        return new AtExit(hook);
    }

    /** Whether the program is about to end, so that what fails now is no wonder. */
    static boolean isNear() {
        try {
            run("never", () -> {}).callOff();
            return false;
        } catch (IllegalStateException ends) {
            return true;
        }
    }

    /** It need not be done any more. */
    public void callOff() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException tooLate) {
            // the program ends, and it is done
        }
    }
}

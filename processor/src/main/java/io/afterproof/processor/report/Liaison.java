package io.afterproof.processor.report;

import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Brings the plugin and the annotation processor of one compilation together where a build tool loads them apart, as
 * Gradle does: each has its own copy of our classes then, and no static of ours is shared. What both see are the JDK's
 * loggers. The plugin listens at one, the processor calls there in the same thread; only types of the JDK cross.
 */
public final class Liaison extends Handler {
    // a logger that nobody holds may be forgotten, with its handlers
    private static final Logger MEETING = Logger.getLogger("io.afterproof.liaison");

    private final Thread thread = Thread.currentThread();
    private final Consumer<Map<String, Object>> answer;

    private Liaison(Consumer<Map<String, Object>> answer) {
        this.answer = answer;
    }

    /**
     * For the plugin: waits for a processor in this thread.
     *
     * @param answer reads what the processor offers, and adds what it gets in return
     */
    public static Liaison listen(Consumer<Map<String, Object>> answer) {
        Liaison liaison = new Liaison(answer);
        MEETING.setUseParentHandlers(false);
        MEETING.setLevel(Level.ALL);
        MEETING.addHandler(liaison);
        return liaison;
    }

    /** For the processor: whoever listens in this thread reads the offer, and adds to it. */
    public static void call(Map<String, Object> offer) {
        LogRecord call = new LogRecord(Level.FINEST, "");
        call.setParameters(new Object[] {offer});
        for (Handler listening : MEETING.getHandlers()) {
            listening.publish(call);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public void publish(LogRecord call) {
        Object[] parameters = call.getParameters();
        if (Thread.currentThread() == thread
                && parameters != null
                && parameters.length == 1
                && parameters[0] instanceof Map<?, ?> offer) {
            answer.accept((Map<String, Object>) offer);
        }
    }

    @Override
    public void flush() {}

    /** Listens no longer. */
    @Override
    public void close() {
        MEETING.removeHandler(this);
    }
}

package io.afterproof.processor.chain;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;

/**
 * Checks what method bodies do with tools. javac starts it by itself when it finds this jar on the processor path or on
 * the class path, with annotation processing or without; it does nothing where there are no tools.
 *
 * <p>Only annotation processors are told the {@code -A} options. Where none run, the report can be asked for with
 * {@code -Xplugin:"Afterproof afterproof.sarif=FILE"}.
 */
public final class ChainPlugin implements Plugin {
    /** For the service loader. */
    public ChainPlugin() {}

    @Override
    public String getName() {
        return "Afterproof";
    }

    @Override
    public boolean autoStart() {
        return true;
    }

    @Override
    public void init(JavacTask task, String... arguments) {
        task.addTaskListener(new CompilationWatch(task, arguments));
    }
}

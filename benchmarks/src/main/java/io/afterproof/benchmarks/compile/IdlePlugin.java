package io.afterproof.benchmarks.compile;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.TaskListener;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Listens to javac and does nothing: what javac itself pays for having any plugin. */
public final class IdlePlugin implements Plugin {
    /** For the service loader. */
    public IdlePlugin() {}

    @Override
    public String getName() {
        return "Idle";
    }

    @Override
    public boolean autoStart() {
        return true;
    }

    @Override
    public void init(JavacTask task, String... arguments) {
        task.addTaskListener(new TaskListener() {});
    }

    /** Puts the plugin, and nothing else, where it can be a processor path. */
    static Path install(Path folder) throws IOException {
        String file = IdlePlugin.class.getName().replace('.', '/');
        for (String each : new String[] {file + ".class", file + "$1.class"}) {
            try (InputStream bytes = IdlePlugin.class.getClassLoader().getResourceAsStream(each)) {
                Path copy = folder.resolve(each);
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.write(copy, Objects.requireNonNull(bytes, each).readAllBytes());
            }
        }
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(Plugin.class.getName()), IdlePlugin.class.getName());
        return folder;
    }
}

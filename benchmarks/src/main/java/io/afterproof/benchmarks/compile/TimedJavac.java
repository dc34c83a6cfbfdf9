package io.afterproof.benchmarks.compile;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** Runs javac once and prints what it cost: the processor time of the whole process, and its memory at the peak. */
final class TimedJavac {
    private static final Path STATUS = Path.of("/proc/self/status");

    private TimedJavac() {}

    public static void main(String[] arguments) throws IOException {
        int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments);
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.printf("%d %d %d%n", code, system.getProcessCpuTime() / 1_000, peakKilobytes());
    }

    /** Of the process where the system tells it, else of the heap. */
    private static long peakKilobytes() throws IOException {
        if (Files.isReadable(STATUS)) {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        }
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                / 1024;
    }
}

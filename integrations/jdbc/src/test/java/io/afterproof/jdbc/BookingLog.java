package io.afterproof.jdbc;

import io.afterproof.jdbc.history.Operation;
import io.afterproof.jdbc.history.Told;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What the clients of one process asked and were told, in a file that survives it: a line before each call and one after
 * it. Times are microseconds of the machine's clock, which all its processes share. Thread-safe.
 */
final class BookingLog implements AutoCloseable {
    private final String name;
    private final OutputStream file;
    private final AtomicInteger calls = new AtomicInteger();

    BookingLog(Path path) throws IOException {
        this.name = path.getFileName().toString();
        this.file = Files.newOutputStream(path);
    }

    void around(String key, Supplier<String> call) {
        String id = name + "-" + calls.incrementAndGet();
        write("asks", id, key, "");
        String told = call.get();
        write("told", id, key, told);
    }

    private void write(String what, String id, String key, String told) {
        byte[] line = String.join("\t", what, id, key, Long.toString(now()), told + "\n")
                .getBytes(StandardCharsets.UTF_8);
        try {
            synchronized (file) {
                file.write(line); // into the system, whatever becomes of this process
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** The histories of all keys; a call that was refused is in none. */
    static Map<String, List<Operation<Told>>> read(List<Path> files) throws IOException {
        Map<String, String[]> asked = new HashMap<>();
        Map<String, String[]> told = new HashMap<>();
        for (Path file : files) {
            String text = Files.readString(file);
            for (String line :
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
                String[] fields = line.split("\t", -1);
                (fields[0].equals("asks") ? asked : told).put(fields[1], fields);
            }
        }
        Map<String, List<Operation<Told>>> histories = new HashMap<>();
        asked.forEach((id, fields) -> operation(fields, told.get(id))
                .ifPresent(operation -> histories
                        .computeIfAbsent(fields[2], key -> new ArrayList<>())
                        .add(operation)));
        return histories;
    }

    private static Optional<Operation<Told>> operation(String[] asked, String[] told) {
        long invoked = Long.parseLong(asked[3]);
        if (told == null || told[4].equals("unknown")) {
            return Optional.of(Operation.open(asked[1], invoked));
        }
        return answer(told[4]).map(answer -> new Operation<>(asked[1], invoked, Long.parseLong(told[3]), answer));
    }

    private static Optional<Told> answer(String told) {
        String[] words = told.split(" ");
        return switch (words[0]) {
            case "made" -> Optional.of(new Told.Made(words[1]));
            case "replayed" -> Optional.of(new Told.Replayed(words[1]));
            case "lost" -> Optional.of(new Told.ResultLost());
            case "failed" -> Optional.of(new Told.Failed());
            case "found" -> Optional.of(new Told.Found(List.of(words).subList(1, words.length)));
            case "refused" -> Optional.empty();
            default -> throw new IllegalArgumentException(told);
        };
    }
}

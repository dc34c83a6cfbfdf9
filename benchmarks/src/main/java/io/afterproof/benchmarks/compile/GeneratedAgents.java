package io.afterproof.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Classes that call tools, none of them in a way that would be refused, amid code that does not. */
final class GeneratedAgents {
    private static final String AGENT = """
            package generated;

            import io.afterproof.benchmarks.Item;
            import io.afterproof.benchmarks.ShopTools;
            import io.afterproof.runtime.Chain;
            import java.util.ArrayList;
            import java.util.HashMap;
            import java.util.List;
            import java.util.Map;
            import java.util.stream.Collectors;

            final class Agent%1$d {
                private final ShopTools tools;
                private final Map<String, Integer> seen = new HashMap<>();
                private int calls;

                Agent%1$d(ShopTools tools) {
                    this.tools = tools;
                }

                Item look(String id) {
                    calls++;
                    Item item = tools.find(id);
                    return item == null ? tools.find("default") : item;
                }

                void give(String id, int amount) {
                    Item item = look(id);
                    if (amount > 0 && item != null) {
                        tools.%2$s(id, amount);
                    } else {
                        report("nothing given to " + id);
                    }
                }

                int each(List<String> ids) {
                    int given = 0;
                    for (String id : ids) {
                        Chain.gate(tools.find(id) != null);
                        given += seen.merge(id, 1, Integer::sum);
                    }
                    return given;
                }

                String passOn(String id) {
                    try {
                        return new Agent%3$d(tools).summary(List.of(id));
                    } catch (IllegalStateException failed) {
                        return "failed: " + failed.getMessage();
                    }
                }

                Item third(String id) {
                    for (int i = 0; i < 3; i++) {
                        if (id.length() == i) {
                            return new Item(id, i);
                        }
                    }
                    return tools.find(id);
                }

                String summary(List<String> ids) {
                    StringBuilder text = new StringBuilder();
                    List<String> sorted = new ArrayList<>(ids);
                    sorted.sort((a, b) -> a.length() == b.length() ? a.compareTo(b) : a.length() - b.length());
                    for (String id : sorted) {
                        text.append(id.strip()).append(':').append(seen.getOrDefault(id, 0)).append('\\n');
                    }
                    return text.isEmpty() ? "nothing" : text.toString();
                }

                Map<Integer, List<String>> byLength(List<String> ids) {
                    return ids.stream()
                            .filter(id -> !id.isBlank())
                            .map(id -> id.substring(0, Math.min(id.length(), 9)))
                            .collect(Collectors.groupingBy(String::length));
                }

                private void report(String text) {
                    if (calls %% 2 == 0) {
                        System.err.println(text + " after " + calls);
                    }
                }

                private static int checksum(byte[] bytes) {
                    int sum = 7;
                    for (byte each : bytes) {
                        sum = sum * 31 + (each & 0xff);
                    }
                    return switch (sum %% 3) {
                        case 0 -> sum;
                        case 1 -> -sum;
                        default -> Integer.reverse(sum);
                    };
                }
            }
            """;

    private GeneratedAgents() {}

    /** Writes that many classes. */
    static List<Path> write(Path folder, int classes, String mutation) throws IOException {
        Path packages = Files.createDirectories(folder.resolve("generated"));
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            Path file = packages.resolve("Agent" + i + ".java");
            files.add(Files.writeString(file, AGENT.formatted(i, mutation, (i + 1) % classes)));
        }
        return files;
    }
}

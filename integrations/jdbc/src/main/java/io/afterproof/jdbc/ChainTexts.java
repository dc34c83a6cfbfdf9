package io.afterproof.jdbc;

import io.afterproof.runtime.ChainEntry.Question;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists in the row of a chain as text: an entry per line, its parts with a space between them. */
final class ChainTexts {
    private static final int PARTS = 8;

    private ChainTexts() {}

    static String ofReads(Map<String, Long> reads) {
        return reads.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(read -> read.getKey() + " " + read.getValue())
                .collect(Collectors.joining("\n"));
    }

    static Map<String, Long> reads(String text) {
        Map<String, Long> reads = new HashMap<>();
        text.lines().forEach(line -> {
            String[] parts = parts(line, 2);
            reads.put(parts[0], Long.valueOf(parts[1]));
        });
        return reads;
    }

    static String ofQuestions(List<Question> questions) {
        return questions.stream()
                .map(question -> Stream.of(
                                question.digest(),
                                question.tenant(),
                                question.tool(),
                                question.chain(),
                                question.name(),
                                question.callId(),
                                Boolean.toString(question.journalled()),
                                Long.toString(question.until()))
                        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    static List<Question> questions(String text) {
        return text.lines().map(ChainTexts::question).toList();
    }

    private static Question question(String line) {
        String[] parts = Arrays.stream(parts(line, PARTS))
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .toArray(String[]::new);
        return new Question(
                parts[0],
                parts[1],
                parts[2],
                parts[3],
                parts[4],
                parts[5],
                Boolean.parseBoolean(parts[6]),
                Long.parseLong(parts[7]));
    }

    private static String[] parts(String line, int count) {
        String[] parts = line.split(" ", -1);
        if (parts.length != count) {
            throw new IllegalStateException("a row of afterproof_chain was changed by hand: \"" + line + "\"");
        }
        return parts;
    }
}

package io.afterproof.processor.sarif;

import io.afterproof.processor.report.Entry;
import io.afterproof.processor.report.Spot;
import io.afterproof.processor.report.Symbol;
import io.afterproof.processor.report.Waypoint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What findings are known by from one version of the sources to the next: a digest of the rule, the file within its
 * source folder, the declaration and the calls of the path, and which of several alike it is. Lines, columns and the
 * words of the message are no part of it.
 */
final class Fingerprints {
    static final String KEY = "afterproofFinding/v1";

    private final Map<String, Integer> seen = new HashMap<>();

    /** Of the next finding of a log, in the log's order. */
    String next(Entry entry) {
        String identity = String.join(
                "\n",
                entry.diagnostic().code(),
                entry.spot().map(Spot::source).orElse(""),
                entry.symbol().map(Symbol::qualified).orElse(""),
                entry.path().stream().map(Waypoint::words).collect(Collectors.joining("\n")));
        int ordinal = seen.merge(identity, 1, Integer::sum);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((identity + "\n" + ordinal).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

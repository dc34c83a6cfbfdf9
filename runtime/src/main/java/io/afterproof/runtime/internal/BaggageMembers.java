package io.afterproof.runtime.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The members of a W3C baggage header, of which one is ours: {@code baggage-string} of its grammar. */
public final class BaggageMembers {
    private static final String KEY = "afterproof-chain";
    private static final int MOST_MEMBERS = 64;
    private static final int MOST_BYTES = 8192;
    private static final String TOKEN = "!#$%&'*+-.^_`|~";
    private static final String NOT_IN_VALUES = "\",;\\";

    private BaggageMembers() {}

    /** A header with this chain, before the other members so that it is not among those that find no room. */
    public static String with(String header, String chain) {
        List<String> members = new ArrayList<>();
        members.add(KEY + "=" + encoded(chain));
        members.addAll(others(header));
        return joined(members);
    }

    /** A header that names no chain. */
    public static String without(String header) {
        return joined(others(header));
    }

    /** A header as it is, without what may not be in one. */
    public static String cleaned(String header) {
        return joined(members(header));
    }

    private static List<String> others(String header) {
        return members(header).stream()
                .filter(member -> !KEY.equals(key(member)))
                .toList();
    }

    private static List<String> members(String header) {
        List<String> members = new ArrayList<>();
        int length = header.length();
        int start = 0;
        while (start < length && members.size() <= MOST_MEMBERS) {
            int comma = header.indexOf(',', start);
            int end = comma < 0 ? length : comma;
            if (end - start <= MOST_BYTES) {
                String member = trimmed(header.substring(start, end));
                if (key(member) != null && isVisible(member)) {
                    members.add(member);
                }
            }
            start = end + 1;
        }
        return members;
    }

    private static String joined(List<String> members) {
        StringBuilder header = new StringBuilder();
        int count = 0;
        for (String member : members) {
            if (count < MOST_MEMBERS && header.length() + member.length() + 1 <= MOST_BYTES) {
                header.append(count == 0 ? "" : ",").append(member);
                count++;
            }
        }
        return header.toString();
    }

    /** The value of our member, if there is exactly one and it is well-formed. */
    public static Optional<String> chainIn(String header) {
        if (header.length() > MOST_BYTES || !isVisible(header)) {
            return Optional.empty();
        }
        String[] members = header.split(",", -1);
        if (members.length > MOST_MEMBERS) {
            return Optional.empty();
        }
        String own = null;
        for (String part : members) {
            String member = trimmed(part);
            if (KEY.equals(key(member))) {
                if (own != null) {
                    return Optional.empty();
                }
                own = member;
            }
        }
        return own == null ? Optional.empty() : value(own);
    }

    private static @Nullable String key(String member) {
        int equals = member.indexOf('=');
        String key = equals < 0 ? "" : trimmed(member.substring(0, equals));
        return !key.isEmpty() && key.chars().allMatch(BaggageMembers::isTokenCharacter) ? key : null;
    }

    private static boolean isTokenCharacter(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || TOKEN.indexOf(c) >= 0;
    }

    /** Printable ASCII, and the tab that may stand around a member. */
    private static boolean isVisible(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7f || c == '\t');
    }

    private static boolean isValueCharacter(int c) {
        return c > ' ' && c < 0x7f && NOT_IN_VALUES.indexOf(c) < 0;
    }

    /** Without the spaces and tabs that the grammar allows; other white space is none of them. */
    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static Optional<String> value(String member) {
        String all = member.substring(member.indexOf('=') + 1);
        int properties = all.indexOf(';');
        String value = trimmed(properties < 0 ? all : all.substring(0, properties));
        return value.chars().allMatch(BaggageMembers::isValueCharacter) ? decoded(value) : Optional.empty();
    }

    private static String encoded(String value) {
        StringBuilder text = new StringBuilder();
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            if (isValueCharacter(octet) && octet != '%') {
                text.append((char) octet);
            } else {
                text.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
        return text.toString();
    }

    private static Optional<String> decoded(String value) {
        ByteBuffer octets = ByteBuffer.allocate(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '%') {
                octets.put((byte) c);
            } else if (i + 2 < value.length() && isHex(value.charAt(i + 1)) && isHex(value.charAt(i + 2))) {
                octets.put((byte) HexFormat.fromHexDigits(value, i + 1, i + 3));
                i += 2;
            } else {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(octets.flip()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isHex(char c) {
        return HexFormat.isHexDigit(c);
    }
}

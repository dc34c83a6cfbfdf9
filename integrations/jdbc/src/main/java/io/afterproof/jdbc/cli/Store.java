package io.afterproof.jdbc.cli;

import io.afterproof.jdbc.Outcomes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Which database, as the command line or the environment says; what is secret in that is told to nobody. */
final class Store {
    private static final Pattern SECRET =
            Pattern.compile("(?i)password=([^&;]+)|//[^/@:]*:([^/@]+)@|sslpassword=([^&;]+)");
    private static final String HIDDEN = "****";

    private final Map<String, String> environment;

    @Option(
            names = "--url",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            description = "The journal's database, such as jdbc:postgresql://host/name. Or AFTERPROOF_URL.")
    private @Nullable String url;

    @Option(
            names = "--user",
            scope = ScopeType.INHERIT,
            paramLabel = "NAME",
            description = "Its user. Or AFTERPROOF_USER.")
    private @Nullable String user;

    @Option(
            names = "--password",
            scope = ScopeType.INHERIT,
            paramLabel = "SECRET",
            description = "The user's password. Or AFTERPROOF_PASSWORD, which others on this machine cannot read.")
    private @Nullable String password;

    Store(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The calls in the database. */
    Outcomes open() {
        String address = url().orElseThrow(() ->
                new Problem(Main.UNUSABLE, "say which database: --url jdbc:postgresql://host/name, or AFTERPROOF_URL"));
        return Outcomes.of(new DriverSource(address, given(user, "AFTERPROOF_USER"), password()));
    }

    private Optional<String> url() {
        return Optional.ofNullable(given(url, "AFTERPROOF_URL"));
    }

    private @Nullable String password() {
        return given(password, "AFTERPROOF_PASSWORD");
    }

    private @Nullable String given(@Nullable String option, String variable) {
        return option == null ? environment.get(variable) : option;
    }

    /** The text, with every secret of this database hidden. */
    String withoutSecrets(String text) {
        List<String> secrets = Stream.concat(
                        Stream.ofNullable(password()),
                        url().stream()
                                .flatMap(address ->
                                        SECRET.matcher(address).results().flatMap(Store::groups)))
                .filter(secret -> !secret.isEmpty())
                .toList();
        String told = text;
        for (String secret : secrets) {
            told = told.replace(secret, HIDDEN);
        }
        return told;
    }

    private static Stream<String> groups(MatchResult match) {
        return Stream.of(1, 2, 3).map(match::group).filter(Objects::nonNull);
    }
}

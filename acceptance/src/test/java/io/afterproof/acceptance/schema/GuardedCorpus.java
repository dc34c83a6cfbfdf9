package io.afterproof.acceptance.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.afterproof.runtime.Afterproof;
import io.afterproof.runtime.Guards;
import io.afterproof.runtime.InvalidArgument;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The tools of the corpus, guarded, at one moment. */
final class GuardedCorpus {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-17T11:22:33.444Z"), ZoneId.of("Europe/Berlin"));

    private final CorpusTools tools = Afterproof.guard(
            CorpusTools.class,
            (CorpusTools) Proxy.newProxyInstance(
                    CorpusTools.class.getClassLoader(),
                    new Class<?>[] {CorpusTools.class},
                    (proxy, method, args) -> args[0]),
            Guards.builder().clock(CLOCK).build());

    /** The guarded tools. */
    CorpusTools tools() {
        return tools;
    }

    /** What the guard says against a value; nothing if it lets it through. */
    String refusal(Method check, Object instance) throws ReflectiveOperationException {
        try {
            check.setAccessible(true);
            assertThat(check.invoke(tools, instance)).isSameAs(instance);
            return "";
        } catch (InvocationTargetException e) {
            assertThat(e.getCause()).isInstanceOf(InvalidArgument.class);
            return e.getCause().getMessage();
        }
    }
}

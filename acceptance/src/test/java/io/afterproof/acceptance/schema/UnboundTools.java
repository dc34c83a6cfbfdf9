package io.afterproof.acceptance.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.afterproof.Guarded;
import io.afterproof.ReadOnly;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Tools whose types Jackson does not bind. */
final class UnboundTools {
    private UnboundTools() {}

    record Visit(Map<String, List<Instant>> times) {}

    @Guarded
    interface Module {
        @ReadOnly
        int visit(Visit visit);
    }

    static final class Closed {
        private final String name;

        Closed(int length, String name) {
            this.name = name.substring(length);
        }

        public String getName() {
            return name;
        }
    }

    @Guarded
    interface Constructor {
        @ReadOnly
        int close(List<Closed> all);
    }

    record Doubled(
            @JsonProperty("a") String one,
            @JsonProperty("a") String other) {}

    @Guarded
    interface Properties {
        @ReadOnly
        int twice(Doubled doubled);
    }
}

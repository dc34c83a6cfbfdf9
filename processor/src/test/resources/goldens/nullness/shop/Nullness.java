package shop;

import io.afterproof.ReadOnly;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
interface Nullness {
    @ReadOnly
    @Nullable String find(@Nullable String id, String @Nullable [] all, @Nullable String[] some);

    @ReadOnly
    Map<String, @Nullable List<@Nullable String>> deep(Map.@Nullable Entry<String, ?> entry, @Nullable String... more);
}

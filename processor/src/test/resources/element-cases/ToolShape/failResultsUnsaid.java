package shop;

import io.afterproof.Expect;
import io.afterproof.Fallback;
import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.Reconcile;
import io.afterproof.Result;
import io.afterproof.Schema;
import io.afterproof.VerifyAfter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

interface failResultsUnsaid {
    @ReadOnly
    List<String> names(String id);

    @ReadOnly
    @Expect("some")
    CompletionStage<? extends List<String>> bounded(String id); // ERROR ToolShape: returns CompletionStage<? extends List<String>>, which does not say what it will hold

    @Schema
    @ReadOnly
    @Expect("any")
    CompletionStage<?> unbounded(String id); // ERROR ToolShape: which does not say what it will hold

    @Mutating
    @VerifyAfter(value = "some", recover = "names")
    @SuppressWarnings("rawtypes")
    CompletableFuture raw(String id); // ERROR ToolShape: returns CompletableFuture, which does not say what it will hold

    @Mutating
    @VerifyAfter(value = "some", recover = "names")
    Future<List<String>> future(String id); // ERROR ToolShape: comes later in a way that cannot be guarded

    @Schema
    @ReadOnly
    @Fallback("names")
    @Reconcile(with = "names")
    CompletionStage<? super String> lower(String id); // ERROR ToolShape: which does not say what it will hold

    default boolean some(String id, @Result List<String> result) {
        return names(id).equals(result);
    }

    default boolean any(String id, @Result String result) {
        return names(id).contains(result);
    }
}

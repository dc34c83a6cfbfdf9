package io.afterproof.processor.chain;

import io.afterproof.processor.chain.Calls.Call;
import java.util.Collection;
import java.util.List;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** How the code of a verifier comes to its verdict. */
public interface Judgement {
    /**
     * What every return says, if nothing is thrown instead: true for a confirmation, false for any other verdict; null if
     * it varies.
     */
    @Nullable
    Boolean constant();

    /** Whether the code mentions one of these parameters. */
    boolean mentions(Collection<? extends VariableElement> parameters);

    /** The clauses that catch every exception and make a confirmation of it without asking which it was. */
    List<Site> swallowing();

    /** Whether what this call of it answers is returned as it is. */
    boolean handsOn(Call call);
}

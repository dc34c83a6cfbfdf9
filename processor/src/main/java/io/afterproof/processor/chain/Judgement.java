package io.afterproof.processor.chain;

import java.util.Collection;
import java.util.List;
import javax.lang.model.element.VariableElement;

/** How the code of a verifier comes to its verdict. */
public interface Judgement {
    /** Whether every return says the same, and nothing is thrown instead. */
    boolean isConstant();

    /** Whether the code mentions one of these parameters. */
    boolean mentions(Collection<? extends VariableElement> parameters);

    /** The clauses that catch every exception and make a confirmation of it without asking which it was. */
    List<Site> swallowing();
}

package io.afterproof.processor.model;

import java.util.List;

/** What became of the name of a method in an annotation. */
public sealed interface Resolution {
    /**
     * The name stands for this method.
     *
     * @param target the method
     */
    record Found(Target target) implements Resolution {}

    /**
     * There is no such method.
     *
     * @param owner where it was looked for
     * @param candidates what else is there
     * @param draft what it could look like
     */
    record Missing(String owner, List<String> candidates, String draft) implements Resolution {}

    /**
     * There is one, but it is not fit for what the annotation wants of it.
     *
     * @param method the method, with its parameters
     * @param why what is wrong with it
     * @param mend what to do about it
     */
    record Unfit(String method, String why, String mend) implements Resolution {}
}

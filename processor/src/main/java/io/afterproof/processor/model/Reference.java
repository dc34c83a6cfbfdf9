package io.afterproof.processor.model;

import io.afterproof.processor.report.Place;
import java.util.Optional;

/**
 * The name of a method in an annotation of a tool.
 *
 * @param role what the method is for
 * @param name what was written
 * @param resolution which method that is
 * @param place where it was written
 */
public record Reference(Role role, String name, Resolution resolution, Place place) {
    /** The method, if there is one and it fits. */
    public Optional<Target> target() {
        return resolution instanceof Resolution.Found found ? Optional.of(found.target()) : Optional.empty();
    }

    /** What an annotation wants of the method that it names. */
    public enum Role {
        /** Reads the change back. */
        VERIFY("@VerifyAfter"),
        /** Rebuilds a lost result. */
        RECOVER("@VerifyAfter(recover)"),
        /** Must agree before the call. */
        REQUIRE("@Require"),
        /** Says whether a human must decide. */
        APPROVE("@Approval"),
        /** Says whether the result of a read is plausible. */
        EXPECT("@Expect"),
        /** Reads the second source. */
        SECOND("@Reconcile"),
        /** Compares two results. */
        COMPARE("@Reconcile(by)"),
        /** Answers in place of a read that failed. */
        FALLBACK("@Fallback"),
        /** Must have been called before. */
        EARLIER("@AfterRead");

        private final String annotation;

        Role(String annotation) {
            this.annotation = annotation;
        }

        /** The annotation, and its member if that is not the plain one. */
        public String annotation() {
            return annotation;
        }

        /** Whether the method answers yes or no. */
        public boolean isCheck() {
            return switch (this) {
                case VERIFY, REQUIRE, APPROVE, EXPECT, COMPARE -> true;
                case RECOVER, SECOND, FALLBACK, EARLIER -> false;
            };
        }

        boolean takesResult() {
            return this == VERIFY || this == EXPECT || this == COMPARE;
        }
    }
}

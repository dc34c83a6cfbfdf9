package io.afterproof.acceptance.schema;

import io.afterproof.ReadOnly;
import io.afterproof.Schema;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.hibernate.validator.constraints.Range;

/** Tools with constraints that are not those of Jakarta: own ones, composed ones, those of Hibernate Validator. */
interface ForeignTools {
    @Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.FIELD, ElementType.TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = EvenValidator.class)
    @interface Even {
        String message() default "must be even";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    final class EvenValidator implements ConstraintValidator<Even, Integer> {
        @Override
        public boolean isValid(Integer value, ConstraintValidatorContext context) {
            return value == null || value % 2 == 0;
        }
    }

    @NotBlank
    @Size(min = 2, max = 3)
    @Target({ElementType.PARAMETER, ElementType.FIELD})
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = {})
    @interface Code {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = OrderedValidator.class)
    @interface Ordered {
        String message() default "must begin before it ends";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    final class OrderedValidator implements ConstraintValidator<Ordered, Span> {
        @Override
        public boolean isValid(Span value, ConstraintValidatorContext context) {
            return value.from() <= value.to();
        }
    }

    @Ordered
    record Span(
            @Even int from,
            @Range(min = 0, max = 100) int to,
            @Min(0) int step) {}

    record Plan(
            @Code String code,
            List<@Even Integer> days,
            @Valid Span span,
            List<@Valid Span> more) {}

    @ReadOnly
    @Schema
    @Even
    int find(Plan plan, @Even int first, List<@Even Integer> others, @Min(1) int page);
}

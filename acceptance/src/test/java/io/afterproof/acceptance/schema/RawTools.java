package io.afterproof.acceptance.schema;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.afterproof.Guarded;
import io.afterproof.ReadOnly;
import io.afterproof.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Tools whose arguments only Jackson can make out. */
@Guarded
interface RawTools {
    record Point(double x, Float y) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Shape permits Circle, Angular {}

    @JsonTypeName("circle")
    record Circle(double radius) implements Shape {}

    sealed interface Angular extends Shape permits Square {}

    record Square(double side) implements Angular {}

    record Drawing(String name, List<Shape> shapes) {}

    @ReadOnly
    int real(@Positive double d);

    @ReadOnly
    int small(float f);

    @ReadOnly
    int points(Map<String, List<Point>> points);

    @ReadOnly
    int reals(double[] reals);

    @ReadOnly
    int draw(Shape shape);

    @ReadOnly
    int gallery(Map<String, Drawing> drawings);

    @ReadOnly
    int letter(char letter);

    @ReadOnly
    int maybe(OptionalDouble maybe);

    @ReadOnly
    @Schema
    int price(@Digits(integer = 3, fraction = 2) BigDecimal price);
}

package shop;

import com.fasterxml.jackson.annotation.*;
import io.afterproof.*;
import jakarta.validation.*;
import jakarta.validation.constraints.*;
import java.io.InputStream;
import java.lang.annotation.*;
import java.util.*;

@Guarded
interface OrderTools {
    @Schema
    String find(
            Object query, // ERROR SchemaUnsupported: query of OrderTools.find is of the type Object, which can hold anything
            InputStream body, // ERROR SchemaUnsupported: body of OrderTools.find is of the type InputStream, which has no form
            @SuppressWarnings("rawtypes") List ids, // ERROR SchemaUnsupported: which is a raw type
            List<?> others, // ERROR SchemaUnsupported: which is a wildcard
            List<Map<Object, List<String>>> pages, // ERROR SchemaUnsupported: Map<Object, List<String>>
            Map<Order, String> notes, // ERROR SchemaUnsupported: has keys of the type Order
            Runnable then, // ERROR SchemaUnsupported: which has no form
            Named named, // ERROR SchemaUnsupported: does not say which class to make
            Untold untold, // ERROR SchemaUnsupported: does not say in the JSON which of its types is meant
            Anyone anyone); // ERROR SchemaUnsupported: lets whoever writes the JSON name the class

    @Schema
    Thread worker(String id); // ERROR SchemaUnsupported: the result of OrderTools.worker is of the type Thread

    String plain(Object query);

    String even(@Even int number); // ERROR SchemaUnsupported: @Even on number of OrderTools.even is not one of the constraints

    String spare(@Schema Hidden hidden);
}

record Order(String id) {}

interface Named {
    String getName();
}

sealed interface Untold permits First, Second {}

record First(int x) implements Untold {}

record Second(int y) implements Untold {}

@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
interface Anyone {
    String getName();
}

final class Hidden {
    public String name = "";

    @Size(max = 3)
    private String code = ""; // ERROR SchemaUnsupported: code of Hidden is of the type String, which has constraints and cannot

    void code(String next) {
        code = next;
    }
}

@Schema
record Holder(InputStream stream) {} // ERROR SchemaUnsupported: stream of Holder is of the type InputStream

@Target({ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@interface Even {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

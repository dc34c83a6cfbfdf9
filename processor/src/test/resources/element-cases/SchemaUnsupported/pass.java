package shop;

import com.fasterxml.jackson.annotation.*;
import io.afterproof.*;
import jakarta.validation.constraints.*;
import java.io.InputStream;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@Guarded
@Schema
interface OrderTools {
    enum Kind {
        CASH,
        CARD
    }

    Order find(
            UUID id,
            URI link,
            LocalDate day,
            BigDecimal price,
            Map<Kind, List<Integer>> counts,
            Kind[] kinds,
            byte[] data,
            OptionalInt page,
            List<? extends Order> orders,
            Payment payment,
            Page<Order> more);

    Payment paid(String id);

    Either either(String id);

    @SuppressGuard(value = "SchemaUnsupported", reason = "the export is streamed, and checked by its reader")
    InputStream export(String id);
}

record Order(String id, Order parent, List<Order> children) {}

record Page<T>(List<T> items, @PositiveOrZero int number) {}

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(value = Cash.class, name = "cash"), @JsonSubTypes.Type(value = Card.class, name = "card")})
interface Payment {}

record Cash(long cents) implements Payment {}

record Card(String last) implements Payment {}

sealed interface Either permits Left, Right {}

record Left(int x) implements Either {}

record Right(int y) implements Either {}

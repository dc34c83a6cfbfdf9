package io.afterproof.benchmarks;

import io.afterproof.benchmarks.avaje.BoxedOrder;
import io.afterproof.benchmarks.avaje.Quote;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.executable.ExecutableValidator;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Arguments that are as they should be, checked by generated code, by avaje-validator and by Hibernate Validator. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms1g", "-Xmx1g"})
public class ValidationBenchmark {
    private final SchemaOfOrderDesk generated = new SchemaOfOrderDesk();
    private final Validator validator = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();
    private final ExecutableValidator executables = validator.forExecutables();
    private final OrderDesk desk = new Desk();
    private final Method quote = method();
    private String sku = "sku-1";
    private int quantity = 3;
    private long cents = 1290;
    private WideOrder order = new WideOrder(
            "A-1001",
            "Ann Baker",
            "Elm Street 1",
            "10115",
            "Riverton",
            "ring twice",
            3,
            5,
            12_900,
            490,
            0,
            2.5,
            0.4,
            1.2,
            new BigDecimal("43.00"),
            new BigDecimal("6.87"),
            true,
            false,
            List.of("sku-1", "sku-2"),
            List.of("gift"));

    private final io.avaje.validation.Validator avaje =
            io.avaje.validation.Validator.builder().build();
    private Quote quoteForAvaje = new Quote(sku, quantity, cents);
    private BoxedOrder orderForAvaje = new BoxedOrder(
            order.id(),
            order.customer(),
            order.street(),
            order.postcode(),
            order.town(),
            order.note(),
            order.quantity(),
            order.discount(),
            order.cents(),
            order.shipping(),
            order.credit(),
            order.weight(),
            order.width(),
            order.height(),
            order.price(),
            order.tax(),
            order.accepted(),
            order.blocked(),
            order.lines(),
            order.tags());

    private static final class Desk implements OrderDesk {
        @Override
        public String quote(String sku, int quantity, long cents) {
            return sku;
        }

        @Override
        public String weigh(WideOrder order) {
            return order.id();
        }
    }

    private static Method method() {
        try {
            return OrderDesk.class.getMethod("quote", String.class, int.class, long.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Three parameters, by generated code. */
    @Benchmark
    public Object parametersGenerated() {
        return generated.quote(sku, quantity, cents);
    }

    /** The same three values in one object, by avaje-validator. */
    @Benchmark
    public Object parametersAvaje() {
        avaje.validate(quoteForAvaje);
        return quoteForAvaje;
    }

    /** Three parameters, by Hibernate Validator. */
    @Benchmark
    public Object parametersHibernateValidator() {
        return executables.validateParameters(desk, quote, new Object[] {sku, quantity, cents});
    }

    /** Twenty fields, by generated code. */
    @Benchmark
    public Object recordGenerated() {
        return generated.weigh(order);
    }

    /** Twenty fields, by avaje-validator. */
    @Benchmark
    public Object recordAvaje() {
        avaje.validate(orderForAvaje);
        return orderForAvaje;
    }

    /** Twenty fields, by Hibernate Validator. */
    @Benchmark
    public Object recordHibernateValidator() {
        return validator.validate(order);
    }
}

package io.afterproof.acceptance.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.afterproof.json.ToolJson;
import io.afterproof.runtime.Afterproof;
import io.afterproof.runtime.InvalidArgument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reaches a tool is what the model wrote, and what cannot be bound is told with its path. */
final class RawToolsTest {
    private final Receiver receiver = new Receiver();
    private final ToolJson tools = ToolJson.of(
            RawTools.class,
            Afterproof.guard(RawTools.class, receiver),
            new ObjectMapper().registerModule(new Jdk8Module()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "real | {\"d\":1e400} | d is too large a number",
                "real | {\"d\":-1e500} | d must be > 0",
                "small | {\"f\":1e39} | f is too large a number",
                "small | {\"f\":-1e500} | f is too large a number",
                "points | {\"points\":{\"abc\":[{\"x\":1,\"y\":1},{\"x\":1,\"y\":1e39}]}} | points[abc][1].y is too large a number",
                "points | {\"points\":{\"abc\":[{\"x\":-1e400,\"y\":1}]}} | points[abc][0].x is too large a number",
                "reals | {\"reals\":[1,1e309]} | reals[1] is too large a number",
                "maybe | {\"maybe\":1e400} | maybe is too large a number",
                "price | {\"price\":1e999999999} | price must be",
                "price | {\"price\":1e-999999999} | price must be a multiple of 0.01",
            })
    void aNumberThatItsTypeDoesNotHoldIsRefused(String tool, String json, String told) {
        assertThatThrownBy(() -> tools.call(tool, json))
                .isInstanceOf(InvalidArgument.class)
                .hasMessageContaining(told);
        assertThat(receiver.received).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "letter | {\"letter\":\"ab\"} | letter must be one character, was \"ab\"",
                "letter | {\"letter\":\"\"} | letter must be one character, was \"\"",
                "small | {\"f\":1,\"ff\":2} | ff is not known. Call",
                "small | {\"g\":1} | g is not known; did you mean f? Call",
                "points | {\"points\":{\"abc\":7}} | points[abc] must be a list, was 7",
            })
    void messagesAreInPlainWords(String tool, String json, String told) {
        assertThatThrownBy(() -> tools.call(tool, json))
                .isInstanceOf(InvalidArgument.class)
                .hasMessageContaining(told);
    }

    @Test
    void theVariantsOfASealedTypeAreBoundByTheirPublishedNames() {
        tools.call("draw", "{\"shape\":{\"kind\":\"circle\",\"radius\":2}}");
        tools.call(
                "gallery",
                "{\"drawings\":{\"a\":{\"name\":\"b\",\"shapes\":[{\"kind\":\"RawTools$Square\",\"side\":3}]}}}");

        assertThat(receiver.received)
                .containsExactly(
                        new RawTools.Circle(2),
                        Map.of("a", new RawTools.Drawing("b", List.of(new RawTools.Square(3)))));
    }

    @Test
    void toolsThatAreInheritedFromGenericInterfacesAreBoundByTheirRealTypes() {
        List<Object> received = new ArrayList<>();
        StoredNames.Tools store = new StoredNames.Tools() {
            @Override
            public String find(StoredNames.Name name) {
                received.add(name);
                return name.last();
            }

            @Override
            public String findAll(Map<String, List<StoredNames.Name>> names, Integer limit) {
                received.add(names);
                return "all";
            }
        };
        ToolJson inherited = ToolJson.of(StoredNames.Tools.class, Afterproof.guard(StoredNames.Tools.class, store));

        inherited.call("find", "{\"key\":{\"first\":\"Ada\",\"last\":\"King\"}}");
        inherited.call("findAll", "{\"keys\":{\"a\":[{\"first\":\"Ada\",\"last\":\"King\"}]},\"limit\":3}");

        StoredNames.Name ada = new StoredNames.Name("Ada", "King");
        assertThat(received).containsExactly(ada, Map.of("a", List.of(ada)));
    }

    @Test
    void aNumberWithinAVariantIsRefusedToo() {
        assertThatThrownBy(() -> tools.call("draw", "{\"shape\":{\"kind\":\"circle\",\"radius\":1e400}}"))
                .isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("shape.radius is too large a number");
    }

    private static final class Receiver implements RawTools {
        private final List<Object> received = new ArrayList<>();

        @Override
        public int real(double d) {
            return receive(d);
        }

        @Override
        public int small(float f) {
            return receive(f);
        }

        @Override
        public int points(Map<String, List<Point>> points) {
            return receive(points);
        }

        @Override
        public int reals(double[] reals) {
            return receive(reals);
        }

        @Override
        public int draw(Shape shape) {
            return receive(shape);
        }

        @Override
        public int gallery(Map<String, Drawing> drawings) {
            return receive(drawings);
        }

        @Override
        public int letter(char letter) {
            return receive(letter);
        }

        @Override
        public int maybe(OptionalDouble maybe) {
            return receive(maybe);
        }

        @Override
        public int price(BigDecimal price) {
            return receive(price);
        }

        private int receive(Object value) {
            received.add(value);
            return received.size();
        }
    }
}

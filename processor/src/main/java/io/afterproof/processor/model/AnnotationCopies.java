package io.afterproof.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** Annotations as the guard repeats them: those that frameworks look for on the class and its methods. */
final class AnnotationCopies {
    /** About the declaration itself, so without meaning or forbidden on the guard's. */
    private static final Set<String> NOT_COPIED =
            Set.of("java.lang.Override", "java.lang.SafeVarargs", "kotlin.Metadata");

    private final Access access;

    AnnotationCopies(Access access) {
        this.access = access;
    }

    /** Copies of all that may be repeated where the guard stands. */
    List<AnnotationSpec> of(List<? extends AnnotationMirror> annotations) {
        List<AnnotationSpec> copies = new ArrayList<>();
        for (AnnotationMirror annotation : annotations) {
            if (!NOT_COPIED.contains(Mirror.typeName(annotation))
                    && annotation.getAnnotationType().asElement() instanceof TypeElement type
                    && access.reaches(type)
                    && reaches(annotation)) {
                copies.add(copy(annotation, List.of()));
            }
        }
        return copies;
    }

    /** Whether all that the annotation names can be named where the guard stands. */
    private boolean reaches(AnnotationMirror annotation) {
        return annotation.getElementValues().values().stream().allMatch(this::reaches);
    }

    private boolean reaches(AnnotationValue value) {
        Object named = value.getValue();
        if (named instanceof List<?> list) {
            return list.stream().allMatch(each -> reaches((AnnotationValue) each));
        }
        if (named instanceof AnnotationMirror inner) {
            return access.reaches(inner.getAnnotationType().asElement()) && reaches(inner);
        }
        return named instanceof TypeMirror type
                ? access.hidden(type).isEmpty()
                : !(named instanceof VariableElement constant) || access.reaches(constant);
    }

    /** A copy that says one thing more. */
    static AnnotationSpec copy(AnnotationMirror annotation, String member, String value) {
        return copy(annotation, List.of(CodeBlock.of("$L = $L", member, TextLiteral.of(value))));
    }

    /** An annotation that says one thing. */
    static AnnotationSpec make(ClassName type, String member, String value) {
        return spec(type, List.of(CodeBlock.of("$L = $L", member, TextLiteral.of(value))));
    }

    private static AnnotationSpec copy(AnnotationMirror annotation, List<CodeBlock> more) {
        List<CodeBlock> members = new ArrayList<>();
        annotation.getElementValues().forEach((member, value) -> {
            boolean isAlone = annotation.getElementValues().size() + more.size() == 1
                    && member.getSimpleName().contentEquals("value");
            members.add(isAlone ? code(value) : CodeBlock.of("$L = $L", member.getSimpleName(), code(value)));
        });
        members.addAll(more);
        return spec(ClassName.get((TypeElement) annotation.getAnnotationType().asElement()), members);
    }

    /** All members as if they were one, because JavaPoet would give each a line of its own. */
    private static AnnotationSpec spec(ClassName type, List<CodeBlock> members) {
        AnnotationSpec.Builder copy = AnnotationSpec.builder(type);
        if (!members.isEmpty()) {
            copy.addMember("value", members.stream().collect(CodeBlock.joining(", ")));
        }
        return copy.build();
    }

    private static CodeBlock code(AnnotationValue value) {
        if (value.getValue() instanceof List<?> list) {
            CodeBlock values =
                    list.stream().map(each -> code((AnnotationValue) each)).collect(CodeBlock.joining(", "));
            return list.size() == 1 ? values : CodeBlock.of("{$L}", values);
        }
        return value.accept(new Literal(), "");
    }

    /** Writes one value down so that javac reads the same again. */
    private static final class Literal extends SimpleAnnotationValueVisitor14<CodeBlock, String> {
        @Override
        protected CodeBlock defaultAction(Object value, String unused) {
            return CodeBlock.of("$L", value);
        }

        @Override
        public CodeBlock visitString(String text, String unused) {
            return TextLiteral.of(text);
        }

        @Override
        public CodeBlock visitChar(char letter, String unused) {
            return CodeBlock.of("(char) $L", (int) letter);
        }

        @Override
        public CodeBlock visitLong(long number, String unused) {
            return CodeBlock.of("$LL", number);
        }

        @Override
        public CodeBlock visitFloat(float number, String unused) {
            return Float.isFinite(number) ? CodeBlock.of("$LF", number) : CodeBlock.of("(float) ($L)", endless(number));
        }

        @Override
        public CodeBlock visitDouble(double number, String unused) {
            return Double.isFinite(number) ? CodeBlock.of("$L", number) : endless(number);
        }

        @Override
        public CodeBlock visitType(TypeMirror type, String unused) {
            return CodeBlock.of("$T.class", TypeName.get(type).withoutAnnotations());
        }

        @Override
        public CodeBlock visitEnumConstant(VariableElement constant, String unused) {
            return CodeBlock.of("$T.$L", TypeName.get(constant.asType()), constant.getSimpleName());
        }

        @Override
        public CodeBlock visitAnnotation(AnnotationMirror annotation, String unused) {
            return CodeBlock.of("$L", copy(annotation, List.of()));
        }

        private static CodeBlock endless(double number) {
            return CodeBlock.of("$L / 0.0", Double.isNaN(number) ? 0.0 : Math.signum(number));
        }
    }
}

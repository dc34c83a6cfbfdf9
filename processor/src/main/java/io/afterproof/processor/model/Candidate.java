package io.afterproof.processor.model;

import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * A method that the name in an annotation may stand for.
 *
 * @param method the method
 * @param type its type where it is called
 * @param member the same as a member of the tool interface; empty for a static method of another class
 * @param in the class through which a static method is called
 */
record Candidate(ExecutableElement method, ExecutableType type, Optional<Member> member, Optional<TypeElement> in) {

    static Candidate of(Member member) {
        return new Candidate(member.head(), member.type(), Optional.of(member), Optional.empty());
    }

    static Candidate of(ExecutableElement method, TypeElement in) {
        return new Candidate(method, (ExecutableType) method.asType(), Optional.empty(), Optional.of(in));
    }

    boolean mutates() {
        return member.map(Member::effect).filter(Effect.MUTATION::equals).isPresent();
    }

    boolean isTool() {
        return member.map(Member::isTool).orElse(false);
    }

    int size() {
        return method.getParameters().size();
    }

    VariableElement parameter(int index) {
        return method.getParameters().get(index);
    }

    TypeMirror parameterType(int index) {
        return type.getParameterTypes().get(index);
    }

    /** The method for people to read. */
    String words() {
        return in.map(owner -> Words.simple(owner) + ".").orElse("") + Words.signature(method);
    }
}

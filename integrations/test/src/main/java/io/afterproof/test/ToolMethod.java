package io.afterproof.test;

import io.afterproof.Dedupe;
import io.afterproof.Idempotent;
import io.afterproof.Mutating;
import io.afterproof.Sensitive;
import io.afterproof.VerifyAfter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A method of a wrapped interface.
 *
 * @param owner the interface that was wrapped, which may inherit the method
 * @param method as it is declared
 * @param annotated the declaration whose annotations hold: its own, or those of what it overrides
 * @param result what it returns or its stage holds, type variables of the interface resolved
 */
record ToolMethod(Class<?> owner, Method method, Method annotated, Type result) {
    /** Whether it changes state. */
    boolean isMutating() {
        return annotated.isAnnotationPresent(Mutating.class);
    }

    /** Whether repeating it does no harm, by declaration. */
    boolean isRepeatable() {
        Idempotent idempotent = annotated.getAnnotation(Idempotent.class);
        return idempotent != null && idempotent.by() != Dedupe.JOURNAL;
    }

    /** Whether guards forward it: what is no tool is plain code made of tools, and runs on the guard. */
    boolean isTool() {
        return Modifier.isAbstract(method.getModifiers()) || ToolInterface.isAnnotated(method);
    }

    boolean isAsync() {
        return CompletionStage.class.isAssignableFrom(method.getReturnType());
    }

    /** Whether it answers with nothing but that it is done. */
    boolean isVoid() {
        return result == void.class || result == Void.class;
    }

    /** Whether the tool can be called so. */
    boolean takes(@Nullable Object[] arguments) {
        Class<?>[] types = method.getParameterTypes();
        boolean fits = types.length == arguments.length;
        for (int i = 0; fits && i < types.length; i++) {
            Object argument = arguments[i];
            fits = argument == null
                    ? !types[i].isPrimitive()
                    : isBoxed(types[i], argument) || types[i].isInstance(argument);
        }
        return fits;
    }

    private static boolean isBoxed(Class<?> type, Object value) {
        if (type == boolean.class) {
            return value instanceof Boolean;
        }
        return type == char.class ? value instanceof Character : type.isPrimitive() && value instanceof Number;
    }

    /** Whether the tool may answer so. */
    boolean fits(@Nullable Object answer) {
        Class<?> raw = ResultType.raw(result);
        return answer == null || raw.isPrimitive() || raw.isInstance(answer);
    }

    String name() {
        return method.getName();
    }

    /** Such as {@code OrderTools.refund}. */
    String label() {
        return owner.getSimpleName() + "." + name();
    }

    /** Such as {@code refund(String,long)}, which no other method of the interface has. */
    String signature() {
        StringJoiner types = new StringJoiner(",", name() + "(", ")");
        for (Class<?> type : method.getParameterTypes()) {
            types.add(type.getSimpleName());
        }
        return types.toString();
    }

    boolean isCalled(String nameOrSignature) {
        String wanted = nameOrSignature.replace(" ", "");
        return wanted.equals(name()) || wanted.equals(signature());
    }

    /** The names of the parameters; {@code argument 1} and so on where the interface was compiled without them. */
    List<String> parameters() {
        Parameter[] declared = method.getParameters();
        String[] names = new String[declared.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = declared[i].isNamePresent() ? declared[i].getName() : "argument " + (i + 1);
        }
        return List.of(names);
    }

    boolean isSensitive(int parameter) {
        return annotated.getParameters()[parameter].isAnnotationPresent(Sensitive.class);
    }

    /** The name of the verifier; empty for none. */
    String verifier() {
        VerifyAfter verifyAfter = annotated.getAnnotation(VerifyAfter.class);
        return verifyAfter == null ? "" : verifyAfter.value();
    }

    /** Whether the compiler would let the method throw this. */
    boolean mayThrow(Throwable failure) {
        return isAsync()
                || failure instanceof RuntimeException
                || failure instanceof Error
                || Arrays.stream(method.getExceptionTypes()).anyMatch(type -> type.isInstance(failure));
    }

    /** Runs the tool; what it throws comes out as it is. */
    @Nullable
    Object call(Object implementation, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(implementation, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    @Override
    public String toString() {
        return owner.getSimpleName() + "." + signature();
    }
}

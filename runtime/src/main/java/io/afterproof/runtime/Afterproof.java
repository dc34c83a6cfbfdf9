package io.afterproof.runtime;

import java.lang.reflect.InvocationTargetException;
import java.util.Objects;

/**
 * Hands out guarded tools.
 *
 * <pre>{@code
 * OrderTools tools = Afterproof.guard(OrderTools.class, new DatabaseOrderTools(), guards);
 * }</pre>
 */
public final class Afterproof {
    private Afterproof() {}

    /**
     * The tools, guarded, with everything kept in memory and shared with no other guard.
     *
     * @throws GuardNotGenerated if the annotation processor did not run on the interface
     */
    public static <T> T guard(Class<T> tools, T delegate) {
        return guard(tools, delegate, Guards.defaults());
    }

    /**
     * The tools, guarded. Guarding a guard returns it as it is.
     *
     * @param tools the annotated interface
     * @param delegate what does the work
     * @param guards what the guards of the application share
     * @throws GuardNotGenerated if the annotation processor did not run on the interface
     */
    public static <T> T guard(Class<T> tools, T delegate, Guards guards) {
        Objects.requireNonNull(tools, "tools");
        Objects.requireNonNull(delegate, "delegate");
        Objects.requireNonNull(guards, "guards");
        Class<? extends T> guard = find(tools);
        if (guard.isInstance(delegate)) {
            return delegate;
        }
        try {
            var constructor = guard.getDeclaredConstructor(tools, Guards.class);
            constructor.setAccessible(true); // the guard of a package-private interface is package-private
            return constructor.newInstance(delegate, guards);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the guard " + guard.getName() + " could not be made", e.getCause());
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new GuardNotGenerated(
                    tools,
                    guard.getName() + " is not a guard of " + tools.getName()
                            + " that this runtime can use. Compile the interface again with the afterproof-processor"
                            + " of the same version; in a named module, open its package to io.afterproof.runtime.",
                    e);
        }
    }

    private static <T> Class<? extends T> find(Class<T> tools) {
        String name = guardName(tools);
        try {
            return Class.forName(name, true, tools.getClassLoader()).asSubclass(tools);
        } catch (ClassNotFoundException | ClassCastException e) {
            throw new GuardNotGenerated(
                    tools,
                    "The tools of " + tools.getName() + " were not handed out, because their guard " + name
                            + " was not generated. Nothing was called. Put afterproof-processor on the annotation"
                            + " processor path of the build (since JDK 23 a processor that is only on the class path"
                            + " does not run: use annotationProcessorPaths or -proc:full), annotate the interface with"
                            + " @Guarded if it only inherits its tools, and compile again.",
                    e);
        }
    }

    private static String guardName(Class<?> tools) {
        String binaryName = tools.getName();
        String packageName = tools.getPackageName();
        String nested = packageName.isEmpty() ? binaryName : binaryName.substring(packageName.length() + 1);
        String guard = "Guarded" + nested.replace('$', '_');
        return packageName.isEmpty() ? guard : packageName + "." + guard;
    }
}

package io.afterproof.maven;

import io.afterproof.verify.Problem;
import io.afterproof.verify.Told;
import io.afterproof.verify.Verification;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Checks the compiled classes of a module for what Afterproof's javac plugin refuses in method bodies, whichever compiler
 * they come from, and fails the build with the same messages.
 */
@Mojo(
        name = "verify",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class VerifyMojo extends AbstractMojo {
    /** The folders and jars with the classes to check; only the folder of a module without classes may be missing. */
    @Parameter(property = "afterproof.inputs", defaultValue = "${project.build.outputDirectory}", required = true)
    private List<File> inputs = List.of();

    @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
    private @Nullable File outputDirectory;

    @Parameter(defaultValue = "${project.compileClasspathElements}", readonly = true, required = true)
    private List<String> classPath = List.of();

    /** What becomes of warnings: {@code error} makes errors of them, {@code off} leaves them out. */
    @Parameter(property = "afterproof.warnings")
    private @Nullable String warnings;

    /** Where to write what is found as a SARIF 2.1.0 log; nowhere if unset. */
    @Parameter(property = "afterproof.verify.sarif")
    private @Nullable File sarif;

    /** Leaves the check out. */
    @Parameter(property = "afterproof.skip", defaultValue = "false")
    private boolean skip;

    /** Started by Maven, which sets the parameters. */
    public VerifyMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        List<Path> existing = skip ? List.of() : existingInputs();
        if (existing.isEmpty()) {
            getLog().debug("afterproof: nothing to check");
            return;
        }
        List<Path> context = Stream.concat(classPath.stream().map(Path::of), existing.stream())
                .filter(Files::exists)
                .distinct()
                .toList();
        int[] errors = {0};
        try {
            Verification.Warnings mode = Verification.Warnings.of(warnings == null ? "" : warnings);
            Verification verification = new Verification(existing, context, mode);
            if (sarif == null) {
                verification.run(told -> errors[0] += tell(told));
            } else {
                verification.run(told -> errors[0] += tell(told), sarif.toPath());
            }
        } catch (Problem problem) {
            throw new MojoExecutionException("afterproof:verify: " + problem.getMessage(), problem);
        }
        if (errors[0] > 0) {
            throw new MojoFailureException(
                    "afterproof:verify found " + (errors[0] == 1 ? "1 error" : errors[0] + " errors")
                            + " in the classes of this module; see above.");
        }
    }

    private List<Path> existingInputs() throws MojoExecutionException {
        for (File input : inputs) {
            if (!input.exists() && !input.equals(outputDirectory)) {
                throw new MojoExecutionException("afterproof:verify: the input " + input + " does not exist.");
            }
        }
        return inputs.stream().map(File::toPath).filter(Files::exists).toList();
    }

    private int tell(Told told) {
        switch (told.kind()) {
            case ERROR -> getLog().error(told.text());
            case WARNING, MANDATORY_WARNING -> getLog().warn(told.text());
            default -> getLog().info(told.text());
        }
        return told.kind() == javax.tools.Diagnostic.Kind.ERROR ? 1 : 0;
    }
}

package doorstep.kernel;

/** Refusals that belong to no single module. */
enum KernelProblem implements Problem.Code {
    NOT_ALLOWED(Problem.Kind.FORBIDDEN),
    BAD_CURSOR(Problem.Kind.INVALID);

    private final Problem.Kind kind;

    KernelProblem(Problem.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}

package doorstep.text;

import doorstep.kernel.Problem;

enum TextProblem implements Problem.Code {
    BAD_PHONE,
    BAD_IDENTITY;

    @Override
    public Problem.Kind kind() {
        return Problem.Kind.INVALID;
    }
}

// What Dear ImGui's renderer asks WebGL before each frame, only to set it again afterwards. The
// browser can answer some of it only after all that was drawn before, and the page waits. Nobody
// else draws on this canvas: what stood there before does not matter, so any value may be set
// again.
#include <GLES3/gl3.h>
#include <algorithm>

/// Stands for glGetIntegerv where the renderer is compiled, see cmake/dependencies.cmake.
extern "C" void known_gl_integer(GLenum name, GLint* values) {
    switch (name) {
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX:
        std::fill_n(values, 4, 0);
        return;
    case GL_ACTIVE_TEXTURE:
        *values = GL_TEXTURE0;
        return;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA:
        *values = GL_ONE;
        return;
    case GL_BLEND_DST_RGB:
    case GL_BLEND_DST_ALPHA:
        *values = GL_ZERO;
        return;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA:
        *values = GL_FUNC_ADD;
        return;
    default:
        glGetIntegerv(name, values);
    }
}

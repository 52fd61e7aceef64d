/* One function for Python: module(capsule), the module that a compiled group makes for a capsule. */
#include <Python.h>

static PyObject *module(PyObject *self, PyObject *capsule)
{
    const char *name = PyCapsule_GetName(capsule);
    if (name == NULL) {
        return NULL;
    }
    PyObject *(*made)(void) = (PyObject * (*)(void)) PyCapsule_GetPointer(capsule, name);
    return made == NULL ? NULL : made();
}

static PyMethodDef functions[] = {
    {"module", module, METH_O, "The module that a compiled group makes for a capsule."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef start = {
    PyModuleDef_HEAD_INIT, "hudna__start", NULL, -1, functions, NULL, NULL, NULL, NULL,
};

PyMODINIT_FUNC PyInit_hudna__start(void)
{
    return PyModule_Create(&start);
}

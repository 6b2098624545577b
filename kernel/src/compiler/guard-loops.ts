import type * as ts from 'qernel:typescript';

/**
 * Puts a look at the interrupt flag at the start of every loop body.
 * A signal only stops what runs before a cell's first `await`; after it, and on Windows, this look does.
 */
export function guardLoops(compiler: typeof ts): ts.TransformerFactory<ts.SourceFile> {
  const { factory } = compiler;
  const look = (): ts.Statement =>
    factory.createIfStatement(
      member(factory, 'look[0]'),
      factory.createExpressionStatement(factory.createCallExpression(member(factory, 'stop'), undefined, [])),
    );
  const guarded = (body: ts.Statement): ts.Statement =>
    compiler.isBlock(body)
      ? factory.updateBlock(body, [look(), ...body.statements])
      : factory.createBlock([look(), body]);
  return (context) => {
    const visit = (node: ts.Node): ts.Node => {
      const inner = compiler.visitEachChild(node, visit, context);
      if (compiler.isWhileStatement(inner))
        return factory.updateWhileStatement(inner, inner.expression, guarded(inner.statement));
      if (compiler.isDoStatement(inner))
        return factory.updateDoStatement(inner, guarded(inner.statement), inner.expression);
      if (compiler.isForStatement(inner)) {
        return factory.updateForStatement(
          inner,
          inner.initializer,
          inner.condition,
          inner.incrementor,
          guarded(inner.statement),
        );
      }
      if (compiler.isForOfStatement(inner)) {
        return factory.updateForOfStatement(
          inner,
          inner.awaitModifier,
          inner.initializer,
          inner.expression,
          guarded(inner.statement),
        );
      }
      if (compiler.isForInStatement(inner)) {
        return factory.updateForInStatement(inner, inner.initializer, inner.expression, guarded(inner.statement));
      }
      return inner;
    };
    return (file) => compiler.visitNode(file, visit) as ts.SourceFile;
  };
}

/** `__qernel__.look[0]` or `__qernel__.stop`; an identifier may hold any text, and this one is printed as it is. */
const member = (factory: ts.NodeFactory, name: 'look[0]' | 'stop'): ts.Expression =>
  factory.createIdentifier(`__qernel__.${name}`);

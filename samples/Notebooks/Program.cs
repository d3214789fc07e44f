using Notebooks;
using Notebooks.HandmadeRnn;
using Notebooks.LinearAndRnn;
using Notebooks.NittyGritty;
using Notebooks.NnAndFunctional;
using Notebooks.TorchLayers;

var page = new Page(Console.Out);
LinearAndRnnShapes.Show(page);
FunctionalNotebook.Show(page);
RnnByHand.Show(page);
LinearModels.Show(page);
RnnStepByStep.Show(page);
CustomLayers.Show(page);
ResidualBlocks.Show(page);
LinearCells.Show(page);
BilinearCells.Show(page);
ConvolutionCells.Show(page);
return page.Close();
